import type { InfoWords } from '../../features/info/info-words.ts'

export const ethics: InfoWords = {
  title: 'Wages and voluntary work',
  lead: 'Is it right to buy what is made in prison? Here is what we know, and what we do not know yet.',
  sections: [
    {
      id: 'hak',
      title: 'The right to a wage or premium',
      body: [
        'Law (Undang-Undang) 22 of 2022 on Corrections, article 9, names safety at work and a wage or premium for work among the rights of prisoners.',
        'Government Regulation (Peraturan Pemerintah) 32 of 1999, article 29, says that the wage or premium is deposited and recorded at the prison.',
        {
          note: 'A study in a women’s prison notes that there is no detailed rule on the standard of wages. So they differ from place to place.',
        },
      ],
    },
    {
      id: 'pembagian',
      title: 'How much reaches the makers',
      body: [
        'There is no single figure for the country. The one most often cited, Decree M.01-PP.02.01 of 1990 of the Minister of Justice, divides the profit: 50% premium, 15% treasury, 35% working capital. News reports tell of places where 35% or 15% of sales go to premiums.',
        'We do not hide the difference: the division in force stands on the page of each item, and the sums are in the [open figures](openness).',
      ],
    },
    {
      id: 'uang',
      title: 'No cash inside',
      body: [
        'Premiums are booked for each person by the record of work, in books that cannot be altered. Prisoners hold no cash. Regulation 8 of 2024 of the Minister of Law and Human Rights limits electronic money inside to Rp1.000.000 for each person.',
      ],
    },
    {
      id: 'sukarela',
      title: 'Voluntary work',
      body: [
        'This shop sells what comes of training and guidance. From afar we cannot check that everybody takes part of their own free will; that is the duty of the prisons, and we will not claim more than we can check.',
        {
          list: [
            'People on remand, whose case is not decided, do not have to work, as far as we know.',
            'Wages, hours and workers are recorded by officers, and the division can be inspected.',
            'If you know of force, or of wages that were not paid, [tell us](complaint). You do not have to name a prisoner.',
          ],
        },
      ],
    },
    {
      id: 'nama',
      title: 'Why makers are not named',
      body: [
        'That somebody is a prisoner is a criminal record: specific personal data under Law (Undang-Undang) 27 of 2022. So we name the workshop and the place. Faces, names and cases are never shown.',
      ],
    },
  ],
}
