import { useTranslation } from 'react-i18next';
import type { Message } from '../../shared/live/reading.ts';

/** Says a message in the window's language. */
export function useSay(): (message: Message) => string {
  const { t } = useTranslation();
  return message => t(message.key, message.values);
}
