/** Words of the demos area: the course's four common errors, step by step. */
export const demos = {
  guide: 'Guía de esta demostración',
  progress: 'Paso {{step}} de {{count}}',
  close: 'Cerrar la guía',
  act: {
    run: 'Ejecutar',
    down: 'Down…',
    fix: 'Ver el arreglo…',
    logs: 'Registro de {{service}}',
  },
  'port-in-use': {
    run: {
      title: 'Arráncalo y mira cómo falla',
      text: 'Shop y stock quieren el puerto 8090 de tu ordenador. Pulsa Ejecutar y luego «Ejecutar de todos modos»: mira lo que dice Docker.',
    },
    fix: {
      title: 'Una puerta tiene un solo dueño',
      text: 'El primer servicio recibió el puerto 8090 y el segundo fue rechazado. El arreglo le da el siguiente número libre de tu ordenador; dentro de su contenedor no cambia nada.',
    },
    again: {
      title: 'Arráncalo otra vez',
      text: 'Ahora caben las dos páginas. Sigue los dos cables de la izquierda, de tu ordenador a las tarjetas.',
    },
    end: {
      title: 'Hecho: dos puertas, dos páginas',
      text: 'El primer número es la puerta de tu ordenador y tiene que estar libre. El segundo es el puerto del contenedor, y muchos contenedores pueden usar el mismo.',
    },
  },
  'connection-refused': {
    run: {
      title: 'Arráncalo y mira cómo falla',
      text: 'El informe pregunta a una base de datos en «localhost». Pulsa Ejecutar y luego «Ejecutar de todos modos»: su tarjeta falla y la línea de su registro dice «Connection refused».',
    },
    fix: {
      title: 'localhost es el propio contenedor',
      text: 'Cada contenedor es un pequeño ordenador. En el del informe nadie escucha en el 5432; la base de datos es otro servicio y se la llama por su nombre: db.',
    },
    again: {
      title: 'Arráncalo otra vez',
      text: 'Un nuevo cable de trazos une report y db: es la dirección que usa ahora.',
    },
    end: {
      title: 'Hecho: los servicios se llaman por su nombre',
      text: 'El informe terminó con el código 0. En su registro está la respuesta de la base de datos.',
    },
  },
  'lost-data': {
    run: {
      title: 'Apunta algo',
      text: 'Cada arranque de «visits» añade una línea a una tabla. Pulsa Ejecutar y mira su registro: esta es la visita número 1.',
    },
    down: {
      title: 'Retíralo',
      text: 'Elige Down: los contenedores se van. Un volumen con nombre se quedaría, pero este stack no tiene ninguno.',
    },
    lost: {
      title: 'Tráelo de vuelta',
      text: 'Pulsa Ejecutar otra vez y mira el registro de visits: otra vez el número 1. La primera visita se ha perdido.',
    },
    fix: {
      title: 'Los datos se fueron con el contenedor',
      text: 'El registro de db muestra que creó una base de datos nueva y vacía. El arreglo le da un volumen con nombre, que sobrevive al contenedor.',
    },
    keep: {
      title: 'Arranca con el volumen',
      text: 'Ahora el dibujo tiene un cilindro. Pulsa Ejecutar: visita número 1, esta vez en el volumen.',
    },
    downAgain: { title: 'Retíralo otra vez', text: 'Elige Down una vez más. El volumen se queda.' },
    kept: { title: 'Y de vuelta', text: 'Pulsa Ejecutar: el registro de visits sigue contando.' },
    end: {
      title: 'Hecho: visita número 2',
      text: 'Down conserva los volúmenes con nombre. Solo «Down y borrar los datos» los borra, y pregunta antes.',
    },
  },
  'started-too-early': {
    run: {
      title: 'Arráncalo y mira cómo falla',
      text: 'El informe espera a db, pero solo hasta que su contenedor ha arrancado. Pulsa Ejecutar: el informe es más rápido que la base de datos y falla.',
    },
    fix: {
      title: 'Arrancado no es lo mismo que listo',
      text: 'Una base de datos nueva tarda unos segundos en responder. El arreglo añade un healthcheck a db, y el informe espera a que esté sano.',
    },
    again: {
      title: 'Arráncalo otra vez',
      text: 'Mira la flecha: ahora dice que espera hasta que esté sano, y el informe solo arranca entonces.',
    },
    end: {
      title: 'Hecho: ha esperado',
      text: 'El informe terminó con el código 0. Un healthcheck pregunta al propio programa si está listo; depends_on puede esperar su respuesta.',
    },
  },
} as const;
