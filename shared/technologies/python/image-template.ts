import { healthcheckBlock } from '../healthcheck.ts';
import type { Template, TemplateContext } from '../technology.ts';

/** Python 3.11 with an image of its own, built in two stages from a folder that comes with it. */
export function pythonImageTemplate(context: TemplateContext): Template {
  const { name } = context;
  return {
    yaml: `# The image is built from the Dockerfile in the folder ${name}, and gets this name. After a change there:
#   docker compose up -d --build ${name}
image: ${name}:1.0
build: ./${name}
# Shows the folder as a web page until you have a program: then write  python -u main.py
command: python -u -m http.server 8000
ports:
  - "${context.freePort(8000)}:8000"
${healthcheckBlock({
  test: ['CMD', 'python', '-c', "import urllib.request as r; r.urlopen('http://127.0.0.1:8000')"],
  interval: '10s',
  timeout: '5s',
  retries: 5,
})}`,
    volumes: [],
    files: {
      [`${name}/Dockerfile`]: dockerfile,
      [`${name}/requirements.txt`]: requirements,
      [`${name}/.dockerignore`]: ignored,
    },
  };
}

const dockerfile = `# Stage 1 installs the packages. What only the installation needs stays behind here.
FROM python:3.11-slim AS build

RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH

# Before the program's own files: this layer is made anew only when requirements.txt changes.
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

# Stage 2 is what runs: Python, the packages, the program.
FROM python:3.11-slim

ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
WORKDIR /app

# Not root: a mistake in the program cannot change the system.
RUN useradd --create-home --uid 1000 app

COPY --from=build /opt/venv /opt/venv
COPY . .

USER app
CMD ["python", "main.py"]
`;

const requirements = `# One package per line, with its version. For PostgreSQL, for example:
# pg8000==1.31.2
`;

const ignored = `# Not needed in the image, so not sent to Docker.
**/__pycache__
**/*.pyc
.venv
.git
.env
*.md
`;
