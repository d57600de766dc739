import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Python services. */
export const es: LanguageWords = {
  say: {
    part: 'Servicio Python',
    imagePart: 'Python, imagen propia',
  },
  help: {
    what: 'Un programa tuyo en Python. La parte sencilla ejecuta los archivos de una carpeta tal como están; la de imagen propia instala los paquetes una vez y lo empaqueta todo.',
    reach:
      'Un programa que responde peticiones debe escuchar en 0.0.0.0, no en 127.0.0.1. Los demás lo llaman por el nombre del servicio y su puerto del contenedor.',
    trouble:
      'ModuleNotFoundError: el paquete no está en requirements.txt, o la imagen no se construyó de nuevo (docker compose up -d --build). Un contenedor que termina enseguida llegó a su final, o se paró con un error: mira sus registros.',
  },
};
