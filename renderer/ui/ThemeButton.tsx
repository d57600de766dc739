import { Moon, Sun, SunMoon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Theme, useSession } from '../session/session.ts';
import { setTheme } from '../session/theme.ts';

const nextTheme: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

/** Switches between the system's colours, light and dark. */
export function ThemeButton() {
  const { t } = useTranslation();
  const theme = useSession(state => state.theme);
  const Icon = { system: SunMoon, light: Sun, dark: Moon }[theme];
  const label = t(`app.theme.${theme}`);
  return (
    <button
      type="button"
      className="icon-button"
      title={label}
      aria-label={label}
      onClick={() => setTheme(nextTheme[theme])}
    >
      <Icon aria-hidden />
    </button>
  );
}
