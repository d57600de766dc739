import { Copy, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandInPreview } from '../../shared/rpc/messages.ts';
import { type DiagramFormat, exportDiagram } from '../session/hand-in.ts';
import { notifyDone } from '../session/notify.ts';
import { Button } from '../ui/Button.tsx';

const formats: readonly DiagramFormat[] = ['svg', 'png', 'mermaid'];

/** The drawing as it is handed in, to look at and to take along alone. */
export function DiagramExport({ preview: { svg, mermaid } }: { readonly preview: HandInPreview }) {
  const { t } = useTranslation();
  const [transparent, setTransparent] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(mermaid);
    notifyDone('handin.diagram.copied');
  };
  return (
    <section className="handin-group">
      <p className="handin-none">{t('handin.diagram.hint')}</p>
      <div className="handin-picture">
        {address ? <img src={address} alt={t('handin.diagram.preview')} /> : null}
      </div>
      <div className="handin-formats">
        {formats.map(format => (
          <Button
            key={format}
            icon={<Download aria-hidden />}
            onClick={() => void exportDiagram(format, transparent)}
          >
            {t(`handin.diagram.${format}`)}
          </Button>
        ))}
        <Button look="quiet" icon={<Copy aria-hidden />} onClick={() => void copy()}>
          {t('handin.diagram.copy')}
        </Button>
      </div>
      <label className="handin-option">
        <input
          type="checkbox"
          checked={transparent}
          onChange={event => setTransparent(event.target.checked)}
        />
        {t('handin.diagram.transparent')}
      </label>
    </section>
  );
}
