import type { Template, TemplateContext } from '../technology.ts';

/** Python 3.11 with the folder `app` inside; serves that folder until the student writes a program. */
export function pythonTemplate(context: TemplateContext): Template {
  return {
    yaml: `image: python:3.11-slim
working_dir: /app
# Shows the folder as a web page until you have a program: then write  python -u main.py
command: python -u -m http.server 8000
environment:
  PYTHONUNBUFFERED: "1"
ports:
  - "${context.freePort(8000)}:8000"
volumes:
  # The folder app next to this file; what you save there is in the container at once.
  - ./app:/app
healthcheck:
  test: ["CMD", "python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000')"]
  interval: 10s
  timeout: 5s
  retries: 5
`,
    volumes: [],
  };
}
