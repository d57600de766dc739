import { Laptop } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import './small-nodes.css';

/** The strip at the left that stands for this computer; the doors are set into its edge. */
export const Wall = memo(function Wall() {
  const { t } = useTranslation();
  return (
    <div className="wall">
      <Laptop aria-hidden />
      <span>{t('canvas.computer')}</span>
    </div>
  );
});
