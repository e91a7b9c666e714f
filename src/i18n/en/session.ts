import type { Words } from '../words.ts'

export const session: Words['session'] = {
  title: 'Staff sign-in',
  lead: 'For staff of correctional facilities, cooperatives, regional offices and the directorate.',
  email: 'Office e-mail',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'E-mail and password do not match. Check them and try again.',
  email_missing: 'Enter your office e-mail.',
  password_missing: 'Enter your password.',
  throttled: 'Too many attempts. Wait a few minutes, then try again.',
  unreachable: 'The backend cannot be reached. Try again in a moment.',
  expired: 'Your session has ended. Sign in again to go on where you were.',
  signed_out: 'You are signed out.',
  forgotten: 'Forgot your password? Ask the account manager of your regional office.',
  halted: {
    peran: {
      title: 'This page is not part of your duties',
      text: 'Your account holds no role for this page. If it should, ask the account manager of your regional office.',
    },
    tiada: {
      title: 'This record was not found',
      text: 'The address may be wrong, or the record belongs to another unit.',
    },
    terputus: {
      title: 'The backend cannot be reached',
      text: 'Nothing is lost. Wait a moment, then reload this page.',
    },
    mitra: {
      title: 'Partners have no desk yet',
      text: 'Your account is right, but the desk for partners is not open yet.',
    },
  },
  to_desk: 'To my desk',
}
