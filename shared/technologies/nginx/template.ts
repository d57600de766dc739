import { healthcheckBlock } from '../healthcheck.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { nginxHealthcheck } from './healthcheck.ts';

/** nginx with its welcome page; says how to put one's own there. */
export function nginxTemplate(context: TemplateContext): Template {
  return {
    yaml: `image: nginx:1.27
ports:
  - "${context.freePort(8080)}:80"
# To show your own pages, make a folder named site with an index.html and add:
# volumes:
#   - ./site:/usr/share/nginx/html:ro
${healthcheckBlock(nginxHealthcheck(80))}`,
    volumes: [],
  };
}
