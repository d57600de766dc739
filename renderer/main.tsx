import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { App } from './App.tsx';
import { giveBuffer } from './session/byte-order-mark.ts';
import { startSession } from './session/start.ts';
import { words } from './session/words.ts';

giveBuffer();

words.use(initReactI18next);
startSession();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={words} defaultNS="words">
      <App />
    </I18nextProvider>
  </StrictMode>,
);
