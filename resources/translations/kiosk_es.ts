<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>Badge</name>
    <message>
      <source>Guest</source>
      <translation>Acompañante</translation>
    </message>
    <message>
      <source>Guest of {name}</source>
      <translation>Acompañante de {name}</translation>
    </message>
  </context>
  <context>
    <name>Badges</name>
    <message>
      <source>A printer to add</source>
      <translation>Una impresora por agregar</translation>
    </message>
    <message>
      <source>A sheet before each letter</source>
      <translation>Una hoja antes de cada letra</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Agregar</translation>
    </message>
    <message>
      <source>Address of a label printer</source>
      <translation>Dirección de una impresora de etiquetas</translation>
    </message>
    <message>
      <source>All as a PDF…</source>
      <translation>Todo a un PDF…</translation>
    </message>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>Badges</source>
      <translation>Gafetes</translation>
    </message>
    <message>
      <source>Badges not printed yet: {count}</source>
      <translation>Gafetes aún sin imprimir: {count}</translation>
    </message>
    <message>
      <source>Badges that have not come out yet</source>
      <translation>Gafetes que aún no salen</translation>
    </message>
    <message>
      <source>Brother QL</source>
      <translation>Brother QL</translation>
    </message>
    <message>
      <source>Check all badges…</source>
      <translation>Revisar todos los gafetes…</translation>
    </message>
    <message>
      <source>Design…</source>
      <translation>Diseño…</translation>
    </message>
    <message>
      <source>Do not print</source>
      <translation>No imprimir</translation>
    </message>
    <message>
      <source>Folder for PDF files</source>
      <translation>Carpeta para archivos PDF</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Hold</source>
      <translation>Retener</translation>
    </message>
    <message>
      <source>It came out</source>
      <translation>Sí salió</translation>
    </message>
    <message>
      <source>Kind of label printer</source>
      <translation>Tipo de impresora de etiquetas</translation>
    </message>
    <message>
      <source>Labels are in</source>
      <translation>Ya hay etiquetas</translation>
    </message>
    <message>
      <source>Labels loaded</source>
      <translation>Etiquetas puestas</translation>
    </message>
    <message>
      <source>PDF folder…</source>
      <translation>Carpeta PDF…</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>Reimprimir</translation>
    </message>
    <message>
      <source>Print all of them</source>
      <translation>Imprimir todos</translation>
    </message>
    <message>
      <source>Print at check-in</source>
      <translation>Imprimir al registrar la entrada</translation>
    </message>
    <message>
      <source>Printer of this ticket type</source>
      <translation>Impresora de este tipo de boleto</translation>
    </message>
    <message>
      <source>Printers</source>
      <translation>Impresoras</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Save all badges as</source>
      <translation>Guardar todos los gafetes como</translation>
    </message>
    <message>
      <source>Send to another printer</source>
      <translation>Enviar a otra impresora</translation>
    </message>
    <message>
      <source>Send to …</source>
      <translation>Enviar a …</translation>
    </message>
    <message>
      <source>Test print</source>
      <translation>Hoja de prueba</translation>
    </message>
    <message>
      <source>The system knows no other printer</source>
      <translation>El sistema no conoce otra impresora</translation>
    </message>
    <message>
      <source>Ticket type</source>
      <translation>Tipo de boleto</translation>
    </message>
    <message>
      <source>Ticket types with a printer of their own</source>
      <translation>Tipos de boleto con impresora propia</translation>
    </message>
    <message>
      <source>Use first</source>
      <translation>Usar primero</translation>
    </message>
    <message>
      <source>Where all go</source>
      <translation>Donde van todos</translation>
    </message>
    <message>
      <source>Zebra (ZPL)</source>
      <translation>Zebra (ZPL)</translation>
    </message>
    <message>
      <source>only {count} labels left</source>
      <translation>etiquetas que quedan: solo {count}</translation>
    </message>
    <message>
      <source>{count} badges on their way</source>
      <translation>Gafetes en camino: {count}</translation>
    </message>
    <message>
      <source>{count} labels left</source>
      <translation>etiquetas que quedan: {count}</translation>
    </message>
    <message>
      <source>{name} (first)</source>
      <translation>{name} (primera)</translation>
    </message>
    <message>
      <source>{ticket_type}: {printer}</source>
      <translation>{ticket_type}: {printer}</translation>
    </message>
  </context>
  <context>
    <name>Bar</name>
    <message>
      <source>Clock {clock}, records {time}</source>
      <translation>Reloj {clock}, registros {time}</translation>
    </message>
    <message>
      <source>Coming in</source>
      <translation>Entrando</translation>
    </message>
    <message>
      <source>F8 changes between coming in and going out</source>
      <translation>F8 cambia entre entrar y salir</translation>
    </message>
    <message>
      <source>Going out</source>
      <translation>Saliendo</translation>
    </message>
    <message>
      <source>List {days} days old</source>
      <translation>Lista de hace {days} días</translation>
    </message>
    <message>
      <source>List {hours} h old</source>
      <translation>Lista de hace {hours} h</translation>
    </message>
    <message>
      <source>Not the event's day</source>
      <translation>No es el día del evento</translation>
    </message>
    <message>
      <source>Nothing new came from the organiser or from other stations since.</source>
      <translation>Desde entonces no ha llegado nada nuevo de quien organiza ni de otras estaciones.</translation>
    </message>
    <message>
      <source>Others {time}</source>
      <translation>Las demás {time}</translation>
    </message>
    <message>
      <source>Page: {title}</source>
      <translation>Página: {title}</translation>
    </message>
    <message>
      <source>Set the laptop's clock. Check-ins count all the same.</source>
      <translation>Ajuste el reloj de la computadora. Las entradas cuentan de todos modos.</translation>
    </message>
    <message>
      <source>The laptop's clock says {day}, and the event is from {first} on.</source>
      <translation>El reloj de la computadora dice {day}, y el evento es a partir del {first}.</translation>
    </message>
    <message>
      <source>This laptop stands at: {door}. Press to change it.</source>
      <translation>Esta computadora está en: {door}. Presione para cambiarlo.</translation>
    </message>
    <message>
      <source>What other stations did is known here up to {time}.</source>
      <translation>Lo que hicieron otras estaciones se conoce aquí hasta las {time}.</translation>
    </message>
    <message>
      <source>{title} ({count})</source>
      <translation>{title} ({count})</translation>
    </message>
  </context>
  <context>
    <name>Camera</name>
    <message>
      <source>No camera was found. Plug one in.</source>
      <translation>No se encontró ninguna cámara. Conecte una.</translation>
    </message>
    <message>
      <source>No camera: type names</source>
      <translation>Sin cámara: escriba nombres</translation>
    </message>
    <message>
      <source>The camera is looking. Hold the code before it.</source>
      <translation>La cámara está mirando. Ponga el código enfrente.</translation>
    </message>
    <message>
      <source>The camera is lost. Check its cable, and close other programs that use it.</source>
      <translation>Se perdió la cámara. Revise su cable y cierre otros programas que la usen.</translation>
    </message>
    <message>
      <source>The camera is off.</source>
      <translation>La cámara está apagada.</translation>
    </message>
    <message>
      <source>The camera is starting …</source>
      <translation>La cámara está iniciando …</translation>
    </message>
    <message>
      <source>The system does not let the kiosk use the camera. Allow it in the system's privacy settings.</source>
      <translation>El sistema no deja que el kiosco use la cámara. Permítalo en la configuración de privacidad del sistema.</translation>
    </message>
    <message>
      <source>This computer lacks what Qt needs for video. Use a scanner, or type names.</source>
      <translation>A esta computadora le falta lo que Qt necesita para video. Use un lector, o escriba nombres.</translation>
    </message>
  </context>
  <context>
    <name>Card</name>
    <message>
      <source>Another station let them in. The lead may undo it: PIN.</source>
      <translation>Otra estación lo dejó entrar. La persona responsable puede deshacerlo: PIN.</translation>
    </message>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>Badge preview</source>
      <translation>Vista previa del gafete</translation>
    </message>
    <message>
      <source>Check in and print (Enter)</source>
      <translation>Registrar entrada e imprimir (Enter)</translation>
    </message>
    <message>
      <source>Check in only</source>
      <translation>Solo registrar entrada</translation>
    </message>
    <message>
      <source>Group: {count} more</source>
      <translation>Grupo: {count} más</translation>
    </message>
    <message>
      <source>Help desk (F4)</source>
      <translation>Mesa de ayuda (F4)</translation>
    </message>
    <message>
      <source>Let in… (Ctrl+O)</source>
      <translation>Dejar entrar… (Ctrl+O)</translation>
    </message>
    <message>
      <source>Name on the badge</source>
      <translation>Nombre en el gafete</translation>
    </message>
    <message>
      <source>No longer on the organiser's latest list</source>
      <translation>Ya no está en la última lista de quien organiza</translation>
    </message>
    <message>
      <source>Not saved yet: Enter saves, Esc leaves it as it was.</source>
      <translation>Sin guardar: Enter guarda, Esc lo deja como estaba.</translation>
    </message>
    <message>
      <source>Note for the desk</source>
      <translation>Nota para la mesa</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organización</translation>
    </message>
    <message>
      <source>Print badge (F3)</source>
      <translation>Imprimir gafete (F3)</translation>
    </message>
    <message>
      <source>Pronouns</source>
      <translation>Pronombres</translation>
    </message>
    <message>
      <source>The list says: checked in before ({word})</source>
      <translation>La lista dice: entró antes ({word})</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Undo: {passage}</source>
      <translation>Deshacer: {passage}</translation>
    </message>
    <message>
      <source>Whoever has these words can open the event and read the list of attendees. Keep this card with you, away from the laptop, and shred it after the event.</source>
      <translation>Quien tenga estas palabras puede abrir el evento y leer la lista de asistentes. Lleve esta tarjeta consigo, lejos de la computadora, y destrúyala después del evento.</translation>
    </message>
    <message>
      <source>and {count} earlier</source>
      <translation>y {count} anteriores</translation>
    </message>
  </context>
  <context>
    <name>Dashboard</name>
    <message>
      <source>A station takes {rate} a minute, as measured here in its busiest five minutes (stations measured: {count}).</source>
      <translation>Una estación atiende a {rate} por minuto, según lo medido aquí en sus cinco minutos más concurridos (estaciones medidas: {count}).</translation>
    </message>
    <message>
      <source>All the others of today as of {heard}.</source>
      <translation>Todas las demás de hoy, a las {heard}.</translation>
    </message>
    <message>
      <source>Arrivals per five minutes</source>
      <translation>Llegadas cada cinco minutos</translation>
    </message>
    <message>
      <source>As of {now}, as this laptop knows: no other has been heard.</source>
      <translation>A las {now}, según esta computadora: no se ha sabido de ninguna otra.</translation>
    </message>
    <message>
      <source>At this rate, {rate} a minute: stations needed, {needed}; open, {open}.</source>
      <translation>A este ritmo, {rate} por minuto: estaciones necesarias, {needed}; abiertas, {open}.</translation>
    </message>
    <message>
      <source>By ticket type</source>
      <translation>Por tipo de boleto</translation>
    </message>
    <message>
      <source>Corrected by two desks apart</source>
      <translation>Corregido por dos mesas por separado</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Contando…</translation>
    </message>
    <message>
      <source>Day after</source>
      <translation>Día siguiente</translation>
    </message>
    <message>
      <source>Day before</source>
      <translation>Día anterior</translation>
    </message>
    <message>
      <source>Doors not open yet</source>
      <translation>Las puertas aún no abren</translation>
    </message>
    <message>
      <source>Inside, by door</source>
      <translation>Adentro, por puerta</translation>
    </message>
    <message>
      <source>Inside, by session</source>
      <translation>Adentro, por sesión</translation>
    </message>
    <message>
      <source>Let in by decision</source>
      <translation>Entró por decisión de alguien</translation>
    </message>
    <message>
      <source>Let in twice, and looked at</source>
      <translation>Entró dos veces; ya revisado</translation>
    </message>
    <message>
      <source>Let in twice, at laptops apart</source>
      <translation>Entró dos veces, en computadoras separadas</translation>
    </message>
    <message>
      <source>Let in, and cancelled</source>
      <translation>Entró, y está cancelado</translation>
    </message>
    <message>
      <source>Let in, and cancelled: looked at</source>
      <translation>Entró, y está cancelado: ya revisado</translation>
    </message>
    <message>
      <source>No longer on the list</source>
      <translation>Ya no está en la lista</translation>
    </message>
    <message>
      <source>No station has let anybody in today.</source>
      <translation>Hoy ninguna estación ha dejado entrar a nadie.</translation>
    </message>
    <message>
      <source>No ticket type</source>
      <translation>Sin tipo de boleto</translation>
    </message>
    <message>
      <source>Nobody has arrived in the last ten minutes.</source>
      <translation>Nadie ha llegado en los últimos diez minutos.</translation>
    </message>
    <message>
      <source>Nobody has arrived on this day.</source>
      <translation>Nadie ha llegado este día.</translation>
    </message>
    <message>
      <source>Nobody is registered yet.</source>
      <translation>Todavía no hay nadie inscrito.</translation>
    </message>
    <message>
      <source>Nobody so far.</source>
      <translation>Nadie hasta ahora.</translation>
    </message>
    <message>
      <source>Not let in, by reason</source>
      <translation>Sin entrar, por motivo</translation>
    </message>
    <message>
      <source>Nothing so far.</source>
      <translation>Nada hasta ahora.</translation>
    </message>
    <message>
      <source>Pass was shared</source>
      <translation>Se compartió el gafete</translation>
    </message>
    <message>
      <source>Stations of which nothing has been heard today: {count}.</source>
      <translation>Estaciones de las que hoy no se ha sabido nada: {count}.</translation>
    </message>
    <message>
      <source>Stations today</source>
      <translation>Estaciones hoy</translation>
    </message>
    <message>
      <source>The programme has no sessions on this day.</source>
      <translation>El programa no tiene sesiones este día.</translation>
    </message>
    <message>
      <source>This station as of {now}.</source>
      <translation>Esta estación, a las {now}.</translation>
    </message>
    <message>
      <source>To look at afterwards</source>
      <translation>Para revisar después</translation>
    </message>
    <message>
      <source>Today, {day}</source>
      <translation>Hoy, {day}</translation>
    </message>
    <message>
      <source>Until a station has been busy, {rate} a minute is assumed for each.</source>
      <translation>Hasta que una estación haya tenido mucho trabajo, se supone {rate} por minuto para cada una.</translation>
    </message>
    <message>
      <source>a minute at the peak</source>
      <translation>por minuto en el pico</translation>
    </message>
    <message>
      <source>a minute at the peak, {time}</source>
      <translation>por minuto en el pico, {time}</translation>
    </message>
    <message>
      <source>a minute, in the last ten</source>
      <translation>por minuto, en los últimos diez</translation>
    </message>
    <message>
      <source>at the help desk</source>
      <translation>en la mesa de ayuda</translation>
    </message>
    <message>
      <source>at the help desk; oldest {minutes} min</source>
      <translation>en la mesa de ayuda; el más antiguo, {minutes} min</translation>
    </message>
    <message>
      <source>heard until {time}</source>
      <translation>se sabe hasta las {time}</translation>
    </message>
    <message>
      <source>here of {expected} ({percent} %)</source>
      <translation>aquí, de {expected} ({percent} %)</translation>
    </message>
    <message>
      <source>this one</source>
      <translation>esta</translation>
    </message>
    <message>
      <source>this one; idle for {minutes} min</source>
      <translation>esta; inactiva desde hace {minutes} min</translation>
    </message>
    <message>
      <source>walk-ins</source>
      <translation>inscritos en la puerta</translation>
    </message>
    <message>
      <source>{count} entries</source>
      <translation>Entradas: {count}</translation>
    </message>
    <message>
      <source>{count} registered</source>
      <translation>Inscritos: {count}</translation>
    </message>
    <message>
      <source>{label} {count}</source>
      <translation>{label} {count}</translation>
    </message>
    <message>
      <source>{label}: {count}</source>
      <translation>{label}: {count}</translation>
    </message>
    <message>
      <source>{part} of {whole}</source>
      <translation>{part} de {whole}</translation>
    </message>
    <message>
      <source>{title}: {rows}.</source>
      <translation>{title}: {rows}.</translation>
    </message>
    <message>
      <source>{total} arrived between {first} and {last}; most of them, {most}, in the five minutes from {peak}.</source>
      <translation>Llegaron {total} entre las {first} y las {last}; la mayoría, {most}, en los cinco minutos desde las {peak}.</translation>
    </message>
  </context>
  <context>
    <name>Date</name>
    <message>
      <source>MMM d</source>
      <translation>d MMM</translation>
    </message>
    <message>
      <source>ddd, MMM d</source>
      <translation>ddd d MMM</translation>
    </message>
  </context>
  <context>
    <name>Day</name>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Canceladas</translation>
    </message>
    <message>
      <source>Checked in</source>
      <translation>Entradas registradas</translation>
    </message>
    <message>
      <source>End of the day</source>
      <translation>Fin del día</translation>
    </message>
    <message>
      <source>File of the central export</source>
      <translation>Archivo de la exportación central</translation>
    </message>
    <message>
      <source>Files for other tools</source>
      <translation>Archivos para otros programas</translation>
    </message>
    <message>
      <source>No ticket type</source>
      <translation>Sin tipo de boleto</translation>
    </message>
    <message>
      <source>One row per registration, or attendance as other systems take it back; a name ending in .xlsx gives a workbook. It is not encrypted: whoever has the file can read it.</source>
      <translation>Una fila por inscripción, o la asistencia como la reciben otros sistemas; un nombre que termina en .xlsx produce un libro de Excel. No está cifrado: quien tenga el archivo puede leerlo.</translation>
    </message>
    <message>
      <source>Payment pending</source>
      <translation>Pago pendiente</translation>
    </message>
    <message>
      <source>Prove the event file</source>
      <translation>Comprobar el archivo del evento</translation>
    </message>
    <message>
      <source>Refused at the door</source>
      <translation>Rechazos en la puerta</translation>
    </message>
    <message>
      <source>The event file holds: every digest, and every table.</source>
      <translation>El archivo del evento es válido: cada firma y cada tabla.</translation>
    </message>
    <message>
      <source>The lead's PIN</source>
      <translation>El PIN de la persona responsable</translation>
    </message>
    <message>
      <source>Walk-ins</source>
      <translation>Inscritos en la puerta</translation>
    </message>
    <message>
      <source>What does not hold: {count}. The first: {what}.</source>
      <translation>Cosas que no cuadran: {count}. La primera: {what}.</translation>
    </message>
    <message>
      <source>What to write</source>
      <translation>Qué escribir</translation>
    </message>
    <message>
      <source>Where syncs write the central export</source>
      <translation>Dónde escriben las sincronizaciones la exportación central</translation>
    </message>
    <message>
      <source>Write it</source>
      <translation>Escribirlo</translation>
    </message>
    <message>
      <source>Written and read back: {rows} registrations in {path}.</source>
      <translation>Escrito y vuelto a leer: {rows} inscripciones en {path}.</translation>
    </message>
    <message>
      <source>Written and read back: {rows} rows in {path}.</source>
      <translation>Escrito y vuelto a leer: {rows} filas en {path}.</translation>
    </message>
  </context>
  <context>
    <name>Design</name>
    <message>
      <source>A test is on its way to the printer.</source>
      <translation>Una prueba va en camino a la impresora.</translation>
    </message>
    <message>
      <source>Add a part</source>
      <translation>Agregar una parte</translation>
    </message>
    <message>
      <source>Add a part…</source>
      <translation>Agregar una parte…</translation>
    </message>
    <message>
      <source>Alignment</source>
      <translation>Alineación</translation>
    </message>
    <message>
      <source>Arabic</source>
      <translation>Árabe</translation>
    </message>
    <message>
      <source>As for everybody</source>
      <translation>Como para todos</translation>
    </message>
    <message>
      <source>As it is</source>
      <translation>Como está</translation>
    </message>
    <message>
      <source>Attendee</source>
      <translation>Asistente</translation>
    </message>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>Back side</source>
      <translation>Reverso</translation>
    </message>
    <message>
      <source>Badge height, mm</source>
      <translation>Alto del gafete, mm</translation>
    </message>
    <message>
      <source>Badge name</source>
      <translation>Nombre del gafete</translation>
    </message>
    <message>
      <source>Badge width, mm</source>
      <translation>Ancho del gafete, mm</translation>
    </message>
    <message>
      <source>Bar with a word</source>
      <translation>Franja con una palabra</translation>
    </message>
    <message>
      <source>Bar: {text}</source>
      <translation>Franja: {text}</translation>
    </message>
    <message>
      <source>Before all</source>
      <translation>Delante de todo</translation>
    </message>
    <message>
      <source>Before or behind</source>
      <translation>Delante o detrás</translation>
    </message>
    <message>
      <source>Behind all</source>
      <translation>Detrás de todo</translation>
    </message>
    <message>
      <source>Black</source>
      <translation>Negro</translation>
    </message>
    <message>
      <source>Black only</source>
      <translation>Solo negro</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Azul</translation>
    </message>
    <message>
      <source>Bold</source>
      <translation>Negrita</translation>
    </message>
    <message>
      <source>Brown</source>
      <translation>Café</translation>
    </message>
    <message>
      <source>By ticket type</source>
      <translation>Por tipo de boleto</translation>
    </message>
    <message>
      <source>Changed, not kept yet</source>
      <translation>Cambiado, aún sin guardar</translation>
    </message>
    <message>
      <source>Chestnut</source>
      <translation>Castaño</translation>
    </message>
    <message>
      <source>Choose a part, in the list or on the badge.</source>
      <translation>Elija una parte, en la lista o en el gafete.</translation>
    </message>
    <message>
      <source>Choose a picture</source>
      <translation>Elija una imagen</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Color</translation>
    </message>
    <message>
      <source>Colour of the ticket type</source>
      <translation>Color del tipo de boleto</translation>
    </message>
    <message>
      <source>Colour of {type}</source>
      <translation>Color de {type}</translation>
    </message>
    <message>
      <source>Crimson</source>
      <translation>Carmesí</translation>
    </message>
    <message>
      <source>Design</source>
      <translation>Diseño</translation>
    </message>
    <message>
      <source>Doubts about the design</source>
      <translation>Dudas sobre el diseño</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Fin</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>First-timers</source>
      <translation>Quienes vienen por primera vez</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Para quién</translation>
    </message>
    <message>
      <source>From above, mm</source>
      <translation>Desde arriba, mm</translation>
    </message>
    <message>
      <source>From the left, mm</source>
      <translation>Desde la izquierda, mm</translation>
    </message>
    <message>
      <source>Front</source>
      <translation>Frente</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Nombre completo</translation>
    </message>
    <message>
      <source>Full name, if it differs</source>
      <translation>Nombre completo, si es distinto</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Verde</translation>
    </message>
    <message>
      <source>Grey</source>
      <translation>Gris</translation>
    </message>
    <message>
      <source>Ground</source>
      <translation>Fondo</translation>
    </message>
    <message>
      <source>Guests of honour</source>
      <translation>Invitados de honor</translation>
    </message>
    <message>
      <source>Height, mm</source>
      <translation>Alto, mm</translation>
    </message>
    <message>
      <source>Housing for newcomers</source>
      <translation>Vivienda para recién llegados</translation>
    </message>
    <message>
      <source>How all badges look is the lead's to say.</source>
      <translation>El aspecto de todos los gafetes lo decide la persona responsable.</translation>
    </message>
    <message>
      <source>Indigo</source>
      <translation>Índigo</translation>
    </message>
    <message>
      <source>Kept: all badges look like this now.</source>
      <translation>Guardado: desde ahora todos los gafetes se ven así.</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Idiomas</translation>
    </message>
    <message>
      <source>Left out, since there is nothing like it here: {parts}.</source>
      <translation>Se omitió, porque aquí no hay nada parecido: {parts}.</translation>
    </message>
    <message>
      <source>Letters up to, points</source>
      <translation>Letras hasta, puntos</translation>
    </message>
    <message>
      <source>Libraries that welcome</source>
      <translation>Bibliotecas que acogen</translation>
    </message>
    <message>
      <source>Line or area</source>
      <translation>Línea o área</translation>
    </message>
    <message>
      <source>Longest name</source>
      <translation>El nombre más largo</translation>
    </message>
    <message>
      <source>Magenta</source>
      <translation>Magenta</translation>
    </message>
    <message>
      <source>Middle</source>
      <translation>Centro</translation>
    </message>
    <message>
      <source>Mirror right-to-left</source>
      <translation>Reflejar de derecha a izquierda</translation>
    </message>
    <message>
      <source>Name of the design</source>
      <translation>Nombre del diseño</translation>
    </message>
    <message>
      <source>Name, large</source>
      <translation>Nombre, grande</translation>
    </message>
    <message>
      <source>Needs a headset</source>
      <translation>Necesita audífonos</translation>
    </message>
    <message>
      <source>No code is on the badge: it cannot be scanned.</source>
      <translation>El gafete no lleva código: no se puede escanear.</translation>
    </message>
    <message>
      <source>No doubts about this design.</source>
      <translation>Sin dudas sobre este diseño.</translation>
    </message>
    <message>
      <source>No name is on the badge.</source>
      <translation>El gafete no lleva nombre.</translation>
    </message>
    <message>
      <source>No printer is chosen yet: see the Badges page.</source>
      <translation>Todavía no se ha elegido impresora: vea la página Gafetes.</translation>
    </message>
    <message>
      <source>No-photo mark</source>
      <translation>Marca de no fotografiar</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>Not under, points</source>
      <translation>No menos de, puntos</translation>
    </message>
    <message>
      <source>Olive</source>
      <translation>Verde olivo</translation>
    </message>
    <message>
      <source>On the badges of</source>
      <translation>En los gafetes de</translation>
    </message>
    <message>
      <source>One name</source>
      <translation>Un solo nombre</translation>
    </message>
    <message>
      <source>Open a design</source>
      <translation>Abrir un diseño</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>Abrir archivo…</translation>
    </message>
    <message>
      <source>Opening plenary</source>
      <translation>Plenaria de apertura</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organización</translation>
    </message>
    <message>
      <source>Parts of the badge</source>
      <translation>Partes del gafete</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Imagen</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Lugar</translation>
    </message>
    <message>
      <source>Preview of the badge</source>
      <translation>Vista previa del gafete</translation>
    </message>
    <message>
      <source>Print a test</source>
      <translation>Imprimir prueba</translation>
    </message>
    <message>
      <source>Pronouns</source>
      <translation>Pronombres</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Morado</translation>
    </message>
    <message>
      <source>Put in a field</source>
      <translation>Poner un campo</translation>
    </message>
    <message>
      <source>Put in a field…</source>
      <translation>Poner un campo…</translation>
    </message>
    <message>
      <source>QR code</source>
      <translation>Código QR</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rojo</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>Remove (Del)</source>
      <translation>Quitar (Supr)</translation>
    </message>
    <message>
      <source>Roles</source>
      <translation>Funciones</translation>
    </message>
    <message>
      <source>Save as a file…</source>
      <translation>Guardar archivo…</translation>
    </message>
    <message>
      <source>Save the design as</source>
      <translation>Guardar el diseño como</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Sesiones</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Ponente</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Inicio</translation>
    </message>
    <message>
      <source>Teal</source>
      <translation>Verde azulado</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texto</translation>
    </message>
    <message>
      <source>That cannot be printed, and is left as it was: {fault}.</source>
      <translation>Eso no se puede imprimir y queda como estaba: {fault}.</translation>
    </message>
    <message>
      <source>Ticket type</source>
      <translation>Tipo de boleto</translation>
    </message>
    <message>
      <source>To be looked after</source>
      <translation>Requiere atención</translation>
    </message>
    <message>
      <source>Typical</source>
      <translation>Típico</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Use for all badges</source>
      <translation>Usar para todos</translation>
    </message>
    <message>
      <source>Which line</source>
      <translation>Qué línea</translation>
    </message>
    <message>
      <source>White</source>
      <translation>Blanco</translation>
    </message>
    <message>
      <source>Width, mm</source>
      <translation>Ancho, mm</translation>
    </message>
    <message>
      <source>Written: {path}</source>
      <translation>Escrito: {path}</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Amarillo</translation>
    </message>
    <message>
      <source>she/her</source>
      <translation>ella</translation>
    </message>
    <message>
      <source>{name} (as it came)</source>
      <translation>{name} (como venía)</translation>
    </message>
    <message>
      <source>{name} (in use)</source>
      <translation>{name} (en uso)</translation>
    </message>
    <message>
      <source>{part}: hard to tell from {other}, contrast {ratio} of 4.5.</source>
      <translation>{part}: difícil de distinguir de {other}, contraste {ratio} de 4.5.</translation>
    </message>
    <message>
      <source>{part}: lies over {other}.</source>
      <translation>{part}: queda encima de {other}.</translation>
    </message>
    <message>
      <source>{part}: may be {points} points small, under {least_points}.</source>
      <translation>{part}: puede quedar de {points} puntos, menos de {least_points}.</translation>
    </message>
    <message>
      <source>{part}: the colour alone says the ticket type; add the word.</source>
      <translation>{part}: solo el color dice el tipo de boleto; agregue la palabra.</translation>
    </message>
    <message>
      <source>{part}: this stock is printed in black; {other} is lost.</source>
      <translation>{part}: este papel se imprime en negro; se pierde {other}.</translation>
    </message>
    <message>
      <source>{part}: {mm} mm is small; webcams read {least_mm} mm.</source>
      <translation>{part}: {mm} mm es poco; las cámaras web leen {least_mm} mm.</translation>
    </message>
    <message>
      <source>{part}: {other} is in the white margin that scanners need.</source>
      <translation>{part}: {other} está en el margen blanco que necesitan los lectores.</translation>
    </message>
    <message>
      <source>中文</source>
      <translation>中文</translation>
    </message>
  </context>
  <context>
    <name>Duplicates</name>
    <message>
      <source>Comparing… {percent} %</source>
      <translation>Comparando… {percent} %</translation>
    </message>
    <message>
      <source>Different people</source>
      <translation>Personas distintas</translation>
    </message>
    <message>
      <source>Keep the registration of {name}</source>
      <translation>Conservar la inscripción de {name}</translation>
    </message>
    <message>
      <source>Keep this registration</source>
      <translation>Conservar esta inscripción</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Más tarde</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Buscar otra vez</translation>
    </message>
    <message>
      <source>Made at a door</source>
      <translation>Inscrito en una puerta</translation>
    </message>
    <message>
      <source>Nobody seems to be registered twice.</source>
      <translation>Nadie parece estar inscrito dos veces.</translation>
    </message>
    <message>
      <source>Pairs to look at: {count}. Nothing is ever deleted.</source>
      <translation>Pares por revisar: {count}. Nunca se borra nada.</translation>
    </message>
    <message>
      <source>Registered twice?</source>
      <translation>¿Inscripción doble?</translation>
    </message>
    <message>
      <source>Same person</source>
      <translation>La misma persona</translation>
    </message>
    <message>
      <source>Undo the last decision</source>
      <translation>Deshacer la última decisión</translation>
    </message>
  </context>
  <context>
    <name>Encoding</name>
    <message>
      <source>Arabic (ISO 8859-6)</source>
      <translation>Árabe (ISO 8859-6)</translation>
    </message>
    <message>
      <source>Central European (ISO 8859-2)</source>
      <translation>Europa central (ISO 8859-2)</translation>
    </message>
    <message>
      <source>Cyrillic (ISO 8859-5)</source>
      <translation>Cirílico (ISO 8859-5)</translation>
    </message>
    <message>
      <source>Cyrillic (KOI8)</source>
      <translation>Cirílico (KOI8)</translation>
    </message>
    <message>
      <source>DOS, Western European</source>
      <translation>DOS, Europa occidental</translation>
    </message>
    <message>
      <source>Greek (ISO 8859-7)</source>
      <translation>Griego (ISO 8859-7)</translation>
    </message>
    <message>
      <source>Japanese (Shift-JIS)</source>
      <translation>Japonés (Shift-JIS)</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>Coreano</translation>
    </message>
    <message>
      <source>Older Macs, Western European</source>
      <translation>Mac antiguas, Europa occidental</translation>
    </message>
    <message>
      <source>Plain letters (ASCII)</source>
      <translation>Letras simples (ASCII)</translation>
    </message>
    <message>
      <source>Simplified Chinese (GB18030)</source>
      <translation>Chino simplificado (GB18030)</translation>
    </message>
    <message>
      <source>Traditional Chinese (Big5)</source>
      <translation>Chino tradicional (Big5)</translation>
    </message>
    <message>
      <source>Turkish (ISO 8859-9)</source>
      <translation>Turco (ISO 8859-9)</translation>
    </message>
    <message>
      <source>Unicode (UTF-16)</source>
      <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
      <source>Unicode (UTF-8)</source>
      <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
      <source>Western European (ISO 8859-1)</source>
      <translation>Europa occidental (ISO 8859-1)</translation>
    </message>
    <message>
      <source>Western European (ISO 8859-15)</source>
      <translation>Europa occidental (ISO 8859-15)</translation>
    </message>
    <message>
      <source>Windows, Arabic</source>
      <translation>Windows, árabe</translation>
    </message>
    <message>
      <source>Windows, Baltic</source>
      <translation>Windows, báltico</translation>
    </message>
    <message>
      <source>Windows, Central European</source>
      <translation>Windows, Europa central</translation>
    </message>
    <message>
      <source>Windows, Cyrillic</source>
      <translation>Windows, cirílico</translation>
    </message>
    <message>
      <source>Windows, Greek</source>
      <translation>Windows, griego</translation>
    </message>
    <message>
      <source>Windows, Hebrew</source>
      <translation>Windows, hebreo</translation>
    </message>
    <message>
      <source>Windows, Thai</source>
      <translation>Windows, tailandés</translation>
    </message>
    <message>
      <source>Windows, Turkish</source>
      <translation>Windows, turco</translation>
    </message>
    <message>
      <source>Windows, Vietnamese</source>
      <translation>Windows, vietnamita</translation>
    </message>
    <message>
      <source>Windows, Western European</source>
      <translation>Windows, Europa occidental</translation>
    </message>
  </context>
  <context>
    <name>EndOfDay</name>
    <message>
      <source>! Look at it</source>
      <translation>! Revíselo</translation>
    </message>
    <message>
      <source>! Not done</source>
      <translation>! Sin hacer</translation>
    </message>
    <message>
      <source>All {count} stations that are known are in this folder.</source>
      <translation>Todas las estaciones conocidas ({count}) están en esta carpeta.</translation>
    </message>
    <message>
      <source>Badges that were printed into {folder} are left: remove them.</source>
      <translation>Quedan gafetes impresos en {folder}: elimínelos.</translation>
    </message>
    <message>
      <source>Central export</source>
      <translation>Exportación central</translation>
    </message>
    <message>
      <source>Central export: {file}, SHA-256 {digest}</source>
      <translation>Exportación central: {file}, SHA-256 {digest}</translation>
    </message>
    <message>
      <source>Choose the stick, or the folder that the laptops share</source>
      <translation>Elija la memoria USB, o la carpeta que comparten las computadoras</translation>
    </message>
    <message>
      <source>Collect</source>
      <translation>Reunir</translation>
    </message>
    <message>
      <source>Collect all stations</source>
      <translation>Reunir todas las estaciones</translation>
    </message>
    <message>
      <source>Collect, and write the export, before this.</source>
      <translation>Antes de esto, reúna los datos y escriba la exportación.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Copy the event file</source>
      <translation>Copiar el archivo del evento</translation>
    </message>
    <message>
      <source>Do steps 1 to 4</source>
      <translation>Hacer los pasos 1 a 4</translation>
    </message>
    <message>
      <source>ERASE</source>
      <translation>BORRAR</translation>
    </message>
    <message>
      <source>Encrypted as it is, into the folder.</source>
      <translation>Cifrado como está, a la carpeta.</translation>
    </message>
    <message>
      <source>Erase this laptop</source>
      <translation>Borrar esta computadora</translation>
    </message>
    <message>
      <source>Erased at</source>
      <translation>Borrado el</translation>
    </message>
    <message>
      <source>Erased file</source>
      <translation>Archivo borrado</translation>
    </message>
    <message>
      <source>Erase…</source>
      <translation>Borrar…</translation>
    </message>
    <message>
      <source>Everybody syncs with the folder once more.</source>
      <translation>Todas se sincronizan una vez más con la carpeta.</translation>
    </message>
    <message>
      <source>Everything that this laptop knows is in the folder as well.</source>
      <translation>Todo lo que sabe esta computadora está también en la carpeta.</translation>
    </message>
    <message>
      <source>Export and compare</source>
      <translation>Exportar y comparar</translation>
    </message>
    <message>
      <source>Files that hold them, with their SHA-256</source>
      <translation>Archivos que los contienen, con su SHA-256</translation>
    </message>
    <message>
      <source>First the event file's key is overwritten, then the file, its copies on this laptop and what the laptop remembers of the event are removed. A solid-state disk may keep old blocks: without the passphrase they say nothing, so destroy the door key card as well when the event is over.</source>
      <translation>Primero se sobrescribe la llave del archivo del evento; después se eliminan el archivo, sus copias en esta computadora y lo que la computadora recuerda del evento. Un disco de estado sólido puede conservar bloques viejos: sin la frase de contraseña no dicen nada, así que destruya también la tarjeta llave cuando termine el evento.</translation>
    </message>
    <message>
      <source>Folder or stick…</source>
      <translation>Carpeta o memoria…</translation>
    </message>
    <message>
      <source>Its SHA-256</source>
      <translation>Su SHA-256</translation>
    </message>
    <message>
      <source>Look at differences</source>
      <translation>Revisar diferencias</translation>
    </message>
    <message>
      <source>Look…</source>
      <translation>Revisar…</translation>
    </message>
    <message>
      <source>Mind: the folder is on this laptop's own disk, and is lost with it.</source>
      <translation>Atención: la carpeta está en el disco de esta misma computadora, y se pierde con ella.</translation>
    </message>
    <message>
      <source>No differences.</source>
      <translation>Sin diferencias.</translation>
    </message>
    <message>
      <source>No folder yet: choose the stick, or the folder you share.</source>
      <translation>Todavía sin carpeta: elija la memoria USB, o la carpeta que comparten.</translation>
    </message>
    <message>
      <source>Only when everything is proved to be in the folder.</source>
      <translation>Solo cuando se compruebe que todo está en la carpeta.</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Avance</translation>
    </message>
    <message>
      <source>Proved by {file}, SHA-256 {digest}</source>
      <translation>Comprobado con {file}, SHA-256 {digest}</translation>
    </message>
    <message>
      <source>Proved in</source>
      <translation>Comprobado en</translation>
    </message>
    <message>
      <source>Receipt of an erasure</source>
      <translation>Constancia de borrado</translation>
    </message>
    <message>
      <source>Records of each station</source>
      <translation>Registros de cada estación</translation>
    </message>
    <message>
      <source>Something came since: do this again.</source>
      <translation>Llegó algo nuevo desde entonces: hágalo otra vez.</translation>
    </message>
    <message>
      <source>Station</source>
      <translation>Estación</translation>
    </message>
    <message>
      <source>The central export, read back and counted again.</source>
      <translation>La exportación central, leída y contada otra vez.</translation>
    </message>
    <message>
      <source>The counts add up: {counts}.</source>
      <translation>Las cuentas cuadran: {counts}.</translation>
    </message>
    <message>
      <source>The counts do NOT add up: {counts}. Erase nothing, and prove the event file.</source>
      <translation>¡Las cuentas NO cuadran!: {counts}. No borre nada y compruebe el archivo del evento.</translation>
    </message>
    <message>
      <source>The event's settings want no central export from this laptop.</source>
      <translation>La configuración del evento no pide exportación central de esta computadora.</translation>
    </message>
    <message>
      <source>This erases {event} from this laptop. {promise}</source>
      <translation>Esto borra {event} de esta computadora. {promise}</translation>
    </message>
    <message>
      <source>This laptop must not be erased yet: records of {stations} are nowhere else. Sync it with this folder.</source>
      <translation>Esta computadora no debe borrarse todavía: los registros de {stations} no están en ningún otro lugar. Sincronícela con esta carpeta.</translation>
    </message>
    <message>
      <source>To do</source>
      <translation>Por hacer</translation>
    </message>
    <message>
      <source>To look at: {cases} cases on the Review page, {files} files left aside.</source>
      <translation>Por revisar: casos en la página Diferencias, {cases}; archivos apartados, {files}.</translation>
    </message>
    <message>
      <source>Under way…</source>
      <translation>En curso…</translation>
    </message>
    <message>
      <source>Who was let in twice, and what is flagged.</source>
      <translation>Quién entró dos veces, y qué está señalado.</translation>
    </message>
    <message>
      <source>Write it</source>
      <translation>Escribirlo</translation>
    </message>
    <message>
      <source>admissions</source>
      <translation>entradas</translation>
    </message>
    <message>
      <source>checked in</source>
      <translation>entradas de personas</translation>
    </message>
    <message>
      <source>registrations</source>
      <translation>inscripciones</translation>
    </message>
    <message>
      <source>{exported} {what} in the export and {recorded} in the journal</source>
      <translation>{exported} {what} en la exportación y {recorded} en el registro</translation>
    </message>
    <message>
      <source>{file} is written and read back. Anyone who has it can read it.</source>
      <translation>{file} está escrito y se volvió a leer. Cualquiera que lo tenga puede leerlo.</translation>
    </message>
    <message>
      <source>{file} is written, sealed to the organiser's key.</source>
      <translation>{file} está escrito, sellado con la llave de quien organiza.</translation>
    </message>
    <message>
      <source>{file} of {event} was erased from {station} at {at}.</source>
      <translation>{file} de {event} se borró de {station} el {at}.</translation>
    </message>
    <message>
      <source>{file}: a copy of the event file, opened and compared. The passphrase opens it.</source>
      <translation>{file}: una copia del archivo del evento, abierta y comparada. La frase de contraseña la abre.</translation>
    </message>
    <message>
      <source>{name} ({station}): {count} records</source>
      <translation>{name} ({station}): registros, {count}</translation>
    </message>
    <message>
      <source>{name}: not collected here. Sync that laptop with this folder.</source>
      <translation>{name}: no se ha reunido aquí. Sincronice esa computadora con esta carpeta.</translation>
    </message>
    <message>
      <source>{name}: records are missing. Sync that laptop here.</source>
      <translation>{name}: faltan registros. Sincronice esa computadora aquí.</translation>
    </message>
    <message>
      <source>{purpose} To go on, type the word {word}.</source>
      <translation>{purpose} Para continuar, escriba la palabra {word}.</translation>
    </message>
    <message>
      <source>✓ Done</source>
      <translation>✓ Hecho</translation>
    </message>
  </context>
  <context>
    <name>Erased</name>
    <message>
      <source>Erasing this laptop…</source>
      <translation>Borrando esta computadora…</translation>
    </message>
    <message>
      <source>PDF files (*.pdf)</source>
      <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Receipt to sign (PDF)…</source>
      <translation>Constancia para firmar (PDF)…</translation>
    </message>
    <message>
      <source>This laptop is erased</source>
      <translation>Esta computadora está borrada</translation>
    </message>
    <message>
      <source>To the first page</source>
      <translation>A la primera página</translation>
    </message>
    <message>
      <source>Where to write the receipt</source>
      <translation>Dónde escribir la constancia</translation>
    </message>
    <message>
      <source>{file} is written. Print it and sign it.</source>
      <translation>{file} está escrito. Imprímalo y fírmelo.</translation>
    </message>
  </context>
  <context>
    <name>Error</name>
    <message>
      <source>A code of {characters} characters does not fit into a badge's QR.</source>
      <translation>Un código de {characters} caracteres no cabe en el QR de un gafete.</translation>
    </message>
    <message>
      <source>A newer kiosk wrote {path}. Install that version; the file was left as it is.</source>
      <translation>Una versión más nueva del kiosco escribió {path}. Instale esa versión; el archivo se dejó como estaba.</translation>
    </message>
    <message>
      <source>An event needs a passphrase. Take the six words that are proposed.</source>
      <translation>Un evento necesita una frase de contraseña. Tome las seis palabras propuestas.</translation>
    </message>
    <message>
      <source>No event has been synced in {folder}. Sync a laptop that has it there first.</source>
      <translation>No se ha sincronizado ningún evento en {folder}. Sincronice ahí primero una computadora que lo tenga.</translation>
    </message>
    <message>
      <source>No session lets people into {room} now. The next: {next}</source>
      <translation>Ninguna sesión deja entrar a {room} ahora. La siguiente: {next}</translation>
    </message>
    <message>
      <source>Nobody comes for an organisation called “{name}”. `kiosk group` lists them.</source>
      <translation>Nadie viene de una organización llamada «{name}». `kiosk group` las enumera.</translation>
    </message>
    <message>
      <source>Nobody is registered under that code.</source>
      <translation>Nadie está inscrito con ese código.</translation>
    </message>
    <message>
      <source>Not erased: records of {stations} are nowhere but in {path}. Sync this laptop there first, then try again.</source>
      <translation>No se borró: los registros de {stations} solo están en {path}. Sincronice primero esta computadora ahí y después intente otra vez.</translation>
    </message>
    <message>
      <source>Nothing can be written at {path}. Choose a folder that can be written.</source>
      <translation>No se puede escribir nada en {path}. Elija una carpeta en la que se pueda escribir.</translation>
    </message>
    <message>
      <source>Nothing is asked under {key}.</source>
      <translation>No se pregunta nada con la clave {key}.</translation>
    </message>
    <message>
      <source>Only the last import can be undone ({last}). Undo that one first.</source>
      <translation>Solo se puede deshacer la última importación ({last}). Deshaga esa primero.</translation>
    </message>
    <message>
      <source>Registrations have no field “{name}” that can be filled or corrected.</source>
      <translation>Las inscripciones no tienen ningún campo «{name}» que se pueda llenar o corregir.</translation>
    </message>
    <message>
      <source>Row {row}:</source>
      <translation>Fila {row}:</translation>
    </message>
    <message>
      <source>The badge design does not hold: {what}.</source>
      <translation>El diseño del gafete no es válido: {what}.</translation>
    </message>
    <message>
      <source>The disk is full: {path} was not written. Free some space and try again.</source>
      <translation>El disco está lleno: {path} no se escribió. Libere espacio e intente otra vez.</translation>
    </message>
    <message>
      <source>The help desk has no case {case}.</source>
      <translation>La mesa de ayuda no tiene ningún caso {case}.</translation>
    </message>
    <message>
      <source>The list has no column {column}. Its columns: {columns}</source>
      <translation>La lista no tiene la columna {column}. Sus columnas: {columns}</translation>
    </message>
    <message>
      <source>The rules cannot be understood: {what} (at {where}). Nothing was changed.</source>
      <translation>No se entienden las reglas: {what} (en {where}). No se cambió nada.</translation>
    </message>
    <message>
      <source>There is no badge design called {name}.</source>
      <translation>No hay ningún diseño de gafete llamado {name}.</translation>
    </message>
    <message>
      <source>There is no checkpoint called “{name}”. `kiosk checkpoints` lists them.</source>
      <translation>No hay ningún punto de control llamado «{name}». `kiosk checkpoints` los enumera.</translation>
    </message>
    <message>
      <source>There is no file called {path}. Check the name and the folder.</source>
      <translation>No hay ningún archivo llamado {path}. Revise el nombre y la carpeta.</translation>
    </message>
    <message>
      <source>There is no printer {printer} now. Choose one on the Badges page.</source>
      <translation>Ahora no hay ninguna impresora {printer}. Elija una en la página Gafetes.</translation>
    </message>
    <message>
      <source>There is no time zone “{name}”. Use a name such as America/Chicago.</source>
      <translation>No existe la zona horaria «{name}». Use un nombre como America/Chicago.</translation>
    </message>
    <message>
      <source>There is nothing to look at with the id {case}.</source>
      <translation>No hay nada que revisar con el identificador {case}.</translation>
    </message>
    <message>
      <source>This passphrase does not open {path}; or the file is no event file, or damaged. Nothing was changed.</source>
      <translation>Esta frase de contraseña no abre {path}; o el archivo no es un archivo del evento, o está dañado. No se cambió nada.</translation>
    </message>
    <message>
      <source>What was written to {path} reads back otherwise. The disk is bad, or another program writes there: try again, then another disk or stick.</source>
      <translation>Lo que se escribió en {path} se lee distinto. El disco está mal, u otro programa escribe ahí: intente otra vez, y después con otro disco o memoria.</translation>
    </message>
    <message>
      <source>{case} was settled before.</source>
      <translation>{case} ya se había resuelto.</translation>
    </message>
    <message>
      <source>{column} is left out ({why}). To use it all the same, keep it on purpose and say why it must be on the laptops.</source>
      <translation>{column} se omite ({why}). Para usarla de todos modos, consérvela a propósito y diga por qué debe estar en las computadoras.</translation>
    </message>
    <message>
      <source>{fact} was undone before.</source>
      <translation>{fact} ya se había deshecho.</translation>
    </message>
    <message>
      <source>{folder} holds several events: {names}. Name the folder of one, which ends in .stations.</source>
      <translation>{folder} contiene varios eventos: {names}. Nombre la carpeta de uno, que termina en .stations.</translation>
    </message>
    <message>
      <source>{folder} is no folder. Put the stick in, or choose another folder.</source>
      <translation>{folder} no es una carpeta. Conecte la memoria USB o elija otra carpeta.</translation>
    </message>
    <message>
      <source>{matches} registrations answer to that code; it must be exactly one.</source>
      <translation>Inscripciones que responden a ese código: {matches}; debe ser exactamente una.</translation>
    </message>
    <message>
      <source>{name} cannot be that. It can be: {allowed}</source>
      <translation>{name} no puede ser eso. Puede ser: {allowed}</translation>
    </message>
    <message>
      <source>{name} may be any of {ids}. Name one of those.</source>
      <translation>{name} puede ser cualquiera de {ids}. Nombre uno de ellos.</translation>
    </message>
    <message>
      <source>{name} must not be empty.</source>
      <translation>{name} no debe quedar vacío.</translation>
    </message>
    <message>
      <source>{path} cannot be read or written at the moment. Stop: use the paper list.</source>
      <translation>{path} no se puede leer ni escribir en este momento. Alto: use la lista en papel.</translation>
    </message>
    <message>
      <source>{path} cannot be read. Check who may open it, or copy it to this laptop.</source>
      <translation>No se puede leer {path}. Revise quién puede abrirlo, o cópielo a esta computadora.</translation>
    </message>
    <message>
      <source>{path} exists already and was left as it is. Choose another name.</source>
      <translation>{path} ya existe y se dejó como estaba. Elija otro nombre.</translation>
    </message>
    <message>
      <source>{path} holds no public key of signed tickets, or a private key, which must stay where it is.</source>
      <translation>{path} no contiene ninguna llave pública de boletos firmados; o contiene una privada, que debe quedarse donde está.</translation>
    </message>
    <message>
      <source>{path} is a folder or a device. Choose a file.</source>
      <translation>{path} es una carpeta o un dispositivo. Elija un archivo.</translation>
    </message>
    <message>
      <source>{path} is damaged ({what}) and was left as it is. Use a copy or a backup of it.</source>
      <translation>{path} está dañado ({what}) y se dejó como estaba. Use una copia o un respaldo.</translation>
    </message>
    <message>
      <source>{path} is missing from this copy of the kiosk. Install it again.</source>
      <translation>{path} falta en esta copia del kiosco. Instálelo de nuevo.</translation>
    </message>
    <message>
      <source>{path} is no picture for a badge: a PNG or JPEG, not too large.</source>
      <translation>{path} no es una imagen para un gafete: PNG o JPEG, no demasiado grande.</translation>
    </message>
    <message>
      <source>{path} is open in another kiosk on this laptop. Use that window.</source>
      <translation>{path} está abierto en otro kiosco en esta computadora. Use esa ventana.</translation>
    </message>
    <message>
      <source>{path} opens, but holds no event. Choose another file.</source>
      <translation>{path} se abre, pero no contiene ningún evento. Elija otro archivo.</translation>
    </message>
    <message>
      <source>{path} was not imported: {why}</source>
      <translation>{path} no se importó: {why}</translation>
    </message>
    <message>
      <source>{printer} did not take the badge. Look at the printer and print again.</source>
      <translation>{printer} no aceptó el gafete. Revise la impresora e imprima otra vez.</translation>
    </message>
    <message>
      <source>{printer} has no paper of {width_mm} x {height_mm} mm. Choose another printer.</source>
      <translation>{printer} no tiene papel de {width_mm} x {height_mm} mm. Elija otra impresora.</translation>
    </message>
    <message>
      <source>“{fact}” is nothing that can be undone.</source>
      <translation>«{fact}» no es nada que se pueda deshacer.</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>At every sync</source>
      <translation>En cada sincronización</translation>
    </message>
    <message>
      <source>Attendance for Eventbrite</source>
      <translation>Asistencia para Eventbrite</translation>
    </message>
    <message>
      <source>Attendance for Salesforce</source>
      <translation>Asistencia para Salesforce</translation>
    </message>
    <message>
      <source>Attendance for pretix</source>
      <translation>Asistencia para pretix</translation>
    </message>
    <message>
      <source>Central export</source>
      <translation>Exportación central</translation>
    </message>
    <message>
      <source>Do not seal</source>
      <translation>No sellar</translation>
    </message>
    <message>
      <source>Every sync writes the central export, on every laptop.</source>
      <translation>Cada sincronización escribe la exportación central, en cada computadora.</translation>
    </message>
    <message>
      <source>Head counts without names</source>
      <translation>Conteos sin nombres</translation>
    </message>
    <message>
      <source>Hours per session and person</source>
      <translation>Horas por sesión y persona</translation>
    </message>
    <message>
      <source>It is not sealed: whoever has the folder or stick can read it.</source>
      <translation>No está sellado: quien tenga la carpeta o la memoria puede leerlo.</translation>
    </message>
    <message>
      <source>It is sealed: only the owner of the key {key} can read it.</source>
      <translation>Está sellado: solo puede leerlo quien tenga la llave {key}.</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nunca</translation>
    </message>
    <message>
      <source>No sync writes the central export.</source>
      <translation>Ninguna sincronización escribe la exportación central.</translation>
    </message>
    <message>
      <source>Only on the organiser's laptop</source>
      <translation>Solo en la computadora de quien organiza</translation>
    </message>
    <message>
      <source>Only syncs on this laptop, the organiser's, write the central export.</source>
      <translation>Solo las sincronizaciones en esta computadora, la de quien organiza, escriben la exportación central.</translation>
    </message>
    <message>
      <source>Only syncs on {station} write the central export.</source>
      <translation>Solo las sincronizaciones en {station} escriben la exportación central.</translation>
    </message>
    <message>
      <source>Only the organiser's laptop is to write the central export, and none is marked as that yet.</source>
      <translation>Solo la computadora de quien organiza debe escribir la exportación central, y ninguna está marcada todavía como tal.</translation>
    </message>
    <message>
      <source>Remove the plain export</source>
      <translation>Eliminar la exportación sin sellar</translation>
    </message>
    <message>
      <source>Seal to this key</source>
      <translation>Sellar con esta llave</translation>
    </message>
    <message>
      <source>The organiser's public key: age1…</source>
      <translation>La llave pública de quien organiza: age1…</translation>
    </message>
    <message>
      <source>This laptop is the organiser's</source>
      <translation>Esta computadora es la de quien organiza</translation>
    </message>
    <message>
      <source>To change where the export is written, the lead's PIN.</source>
      <translation>Para cambiar dónde se escribe la exportación, el PIN de la persona responsable.</translation>
    </message>
    <message>
      <source>To remove {file} from the folder, the lead's PIN, please.</source>
      <translation>Para quitar {file} de la carpeta, el PIN de la persona responsable, por favor.</translation>
    </message>
    <message>
      <source>When a sync writes the export</source>
      <translation>Cuándo escribe la exportación una sincronización</translation>
    </message>
  </context>
  <context>
    <name>Field</name>
    <message>
      <source>Between the names</source>
      <translation>Entre los nombres</translation>
    </message>
    <message>
      <source>Checked in before</source>
      <translation>Entró antes</translation>
    </message>
    <message>
      <source>Code to scan</source>
      <translation>Código para escanear</translation>
    </message>
    <message>
      <source>Codes to scan</source>
      <translation>Códigos para escanear</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>Correo electrónico</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Evento</translation>
    </message>
    <message>
      <source>Extra of another ticket</source>
      <translation>Complemento de otro boleto</translation>
    </message>
    <message>
      <source>Family name</source>
      <translation>Apellido</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Nombre completo</translation>
    </message>
    <message>
      <source>Given name</source>
      <translation>Nombre de pila</translation>
    </message>
    <message>
      <source>How many guests</source>
      <translation>Cuántos acompañantes</translation>
    </message>
    <message>
      <source>How many may come</source>
      <translation>Cuántas personas pueden venir</translation>
    </message>
    <message>
      <source>How many tickets</source>
      <translation>Cuántos boletos</translation>
    </message>
    <message>
      <source>Name on the badge</source>
      <translation>Nombre en el gafete</translation>
    </message>
    <message>
      <source>No longer listed</source>
      <translation>Ya no está en la lista</translation>
    </message>
    <message>
      <source>Notes for the desk</source>
      <translation>Notas para la mesa</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Pedido</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organización</translation>
    </message>
    <message>
      <source>Other columns</source>
      <translation>Otras columnas</translation>
    </message>
    <message>
      <source>Paid or not</source>
      <translation>Pagado o no</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Teléfono</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Lugar</translation>
    </message>
    <message>
      <source>Position in the order</source>
      <translation>Posición en el pedido</translation>
    </message>
    <message>
      <source>Pronouns</source>
      <translation>Pronombres</translation>
    </message>
    <message>
      <source>Second family name</source>
      <translation>Segundo apellido</translation>
    </message>
    <message>
      <source>Sessions registered for</source>
      <translation>Sesiones en que se inscribió</translation>
    </message>
    <message>
      <source>State or region</source>
      <translation>Estado o región</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>The kiosk's own id</source>
      <translation>El identificador propio del kiosco</translation>
    </message>
    <message>
      <source>Ticket type</source>
      <translation>Tipo de boleto</translation>
    </message>
    <message>
      <source>Time of the answer</source>
      <translation>Hora de la respuesta</translation>
    </message>
    <message>
      <source>Town</source>
      <translation>Ciudad</translation>
    </message>
    <message>
      <source>Waits for</source>
      <translation>Espera</translation>
    </message>
    <message>
      <source>What to look out for</source>
      <translation>Qué tener en cuenta</translation>
    </message>
    <message>
      <source>Why not to be let in</source>
      <translation>Por qué no dejar entrar</translation>
    </message>
  </context>
  <context>
    <name>Flag</name>
    <message>
      <source>cancelled, but was let in</source>
      <translation>cancelado, pero entró</translation>
    </message>
    <message>
      <source>cancelled, let in, looked at</source>
      <translation>cancelado, entró, ya revisado</translation>
    </message>
    <message>
      <source>corrected by two desks apart</source>
      <translation>corregido por dos mesas por separado</translation>
    </message>
    <message>
      <source>let in by somebody's decision</source>
      <translation>entró por decisión de alguien</translation>
    </message>
    <message>
      <source>let in more often than registered</source>
      <translation>entró más veces de lo inscrito</translation>
    </message>
    <message>
      <source>let in more often, and looked at</source>
      <translation>entró más veces; ya revisado</translation>
    </message>
    <message>
      <source>no longer on the organiser's list</source>
      <translation>ya no está en la lista de quien organiza</translation>
    </message>
    <message>
      <source>the pass was shared</source>
      <translation>se compartió el gafete</translation>
    </message>
    <message>
      <source>the same person as another registration</source>
      <translation>la misma persona que otra inscripción</translation>
    </message>
  </context>
  <context>
    <name>Form</name>
    <message>
      <source>Suggestions</source>
      <translation>Sugerencias</translation>
    </message>
  </context>
  <context>
    <name>Group</name>
    <message>
      <source> and {count} more</source>
      <translation> y {count} más</translation>
    </message>
    <message>
      <source>All (Ctrl+A)</source>
      <translation>Todos (Ctrl+A)</translation>
    </message>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>Check in, print: {count} (Enter)</source>
      <translation>Registrar entrada e imprimir: {count} (Enter)</translation>
    </message>
    <message>
      <source>Checking in</source>
      <translation>Registrando entradas</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>Grupo</translation>
    </message>
    <message>
      <source>Nobody comes for an organisation of this name.</source>
      <translation>Nadie viene de una organización con este nombre.</translation>
    </message>
    <message>
      <source>Not let in: {people}{more}</source>
      <translation>No entraron: {people}{more}</translation>
    </message>
    <message>
      <source>Organisations</source>
      <translation>Organizaciones</translation>
    </message>
    <message>
      <source>Type the organisation</source>
      <translation>Escriba la organización</translation>
    </message>
    <message>
      <source>Who came</source>
      <translation>Quién vino</translation>
    </message>
    <message>
      <source>{count} checked in.</source>
      <translation>Entradas registradas: {count}.</translation>
    </message>
    <message>
      <source>{organisation} — {here} of {people} here</source>
      <translation>{organisation} — aquí {here} de {people}</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>A number, or your own words</source>
      <translation>Un número, o sus propias palabras</translation>
    </message>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>Cases</source>
      <translation>Casos</translation>
    </message>
    <message>
      <source>Differences to look at…</source>
      <translation>Diferencias por revisar…</translation>
    </message>
    <message>
      <source>Help desk: {count} open</source>
      <translation>Mesa de ayuda: abiertos, {count}</translation>
    </message>
    <message>
      <source>Help desk: {count} settled today</source>
      <translation>Mesa de ayuda: resueltos hoy, {count}</translation>
    </message>
    <message>
      <source>How did it end?</source>
      <translation>¿Cómo terminó?</translation>
    </message>
    <message>
      <source>Looked for: {query}</source>
      <translation>Se buscó: {query}</translation>
    </message>
    <message>
      <source>Name corrected</source>
      <translation>Nombre corregido</translation>
    </message>
    <message>
      <source>Needs help</source>
      <translation>Necesita ayuda</translation>
    </message>
    <message>
      <source>New badge</source>
      <translation>Gafete nuevo</translation>
    </message>
    <message>
      <source>Nobody waits. Cases that a door sends over (F4) appear here.</source>
      <translation>Nadie espera. Aquí aparecen los casos que envía una puerta (F4).</translation>
    </message>
    <message>
      <source>Nobody was settled today yet.</source>
      <translation>Hoy no se ha resuelto ningún caso todavía.</translation>
    </message>
    <message>
      <source>Not for us</source>
      <translation>No nos corresponde</translation>
    </message>
    <message>
      <source>Note: {note}</source>
      <translation>Nota: {note}</translation>
    </message>
    <message>
      <source>Open the person (Enter)</source>
      <translation>Abrir a la persona (Enter)</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>Pagado</translation>
    </message>
    <message>
      <source>Sent over at {time}</source>
      <translation>Enviado a las {time}</translation>
    </message>
    <message>
      <source>Sent over at {time} from {door}</source>
      <translation>Enviado a las {time} desde {door}</translation>
    </message>
    <message>
      <source>Sent to the help desk: {name}</source>
      <translation>Enviado a la mesa de ayuda: {name}</translation>
    </message>
    <message>
      <source>Settle (Enter)</source>
      <translation>Resolver (Enter)</translation>
    </message>
    <message>
      <source>Settled</source>
      <translation>Resuelto</translation>
    </message>
    <message>
      <source>Settled today</source>
      <translation>Resueltos hoy</translation>
    </message>
    <message>
      <source>Settled: {how}</source>
      <translation>Resuelto: {how}</translation>
    </message>
    <message>
      <source>Somebody who is not on the list</source>
      <translation>Alguien que no está en la lista</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Retirar</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Se retiró</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>ahora mismo</translation>
    </message>
    <message>
      <source>waits {hours} h {minutes} min</source>
      <translation>espera desde hace {hours} h {minutes} min</translation>
    </message>
    <message>
      <source>waits {minutes} min</source>
      <translation>espera desde hace {minutes} min</translation>
    </message>
    <message>
      <source>{number}  {ending}</source>
      <translation>{number}  {ending}</translation>
    </message>
  </context>
  <context>
    <name>Import</name>
    <message>
      <source> and {count} more</source>
      <translation> y {count} más</translation>
    </message>
    <message>
      <source>1  What was recognised</source>
      <translation>1  Lo que se reconoció</translation>
    </message>
    <message>
      <source>2  Columns</source>
      <translation>2  Columnas</translation>
    </message>
    <message>
      <source>3  People</source>
      <translation>3  Personas</translation>
    </message>
    <message>
      <source>4  What changes</source>
      <translation>4  Qué cambia</translation>
    </message>
    <message>
      <source>Admitted already: that stays, and is flagged</source>
      <translation>Ya entró: eso se queda, y se señala</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Después</translation>
    </message>
    <message>
      <source>All rows</source>
      <translation>Todas las filas</translation>
    </message>
    <message>
      <source>All rows: {text}</source>
      <translation>Todas las filas: {text}</translation>
    </message>
    <message>
      <source>An import is being taken back. Stopped now, a part of it stays until it is undone again.</source>
      <translation>Se está retirando una importación. Si se detiene ahora, una parte se queda hasta que se deshaga otra vez.</translation>
    </message>
    <message>
      <source>Another list</source>
      <translation>Otra lista</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Back to the station</source>
      <translation>Volver a la estación</translation>
    </message>
    <message>
      <source>Badge of {name}</source>
      <translation>Gafete de {name}</translation>
    </message>
    <message>
      <source>Badges and rows to look at</source>
      <translation>Gafetes y filas por revisar</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Antes</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cancelled: {count}</source>
      <translation>Canceladas: {count}</translation>
    </message>
    <message>
      <source>Change which columns are exported</source>
      <translation>Cambiar qué columnas se exportan</translation>
    </message>
    <message>
      <source>Changed: {count}</source>
      <translation>Cambiadas: {count}</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Elegir un archivo…</translation>
    </message>
    <message>
      <source>Choose the attendee list</source>
      <translation>Elija la lista de asistentes</translation>
    </message>
    <message>
      <source>Column {number}</source>
      <translation>Columna {number}</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Columnas</translation>
    </message>
    <message>
      <source>Comparing {name} with who is registered…</source>
      <translation>Comparando {name} con quienes están inscritos…</translation>
    </message>
    <message>
      <source>Complete the import that was stopped</source>
      <translation>Completar la importación que se detuvo</translation>
    </message>
    <message>
      <source>Corrections that stay: {count}</source>
      <translation>Correcciones que se quedan: {count}</translation>
    </message>
    <message>
      <source>Drop a file here</source>
      <translation>Suelte un archivo aquí</translation>
    </message>
    <message>
      <source>Every row became a person; nothing needs a look.</source>
      <translation>Cada fila produjo una persona; nada requiere revisión.</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>Flag {count} as no longer listed</source>
      <translation>Señalar como ya no incluidas: {count}</translation>
    </message>
    <message>
      <source>Header</source>
      <translation>Encabezado</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importar</translation>
    </message>
    <message>
      <source>Import people: {count}</source>
      <translation>Importar personas: {count}</translation>
    </message>
    <message>
      <source>Import the organiser's list</source>
      <translation>Importar la lista de quien organiza</translation>
    </message>
    <message>
      <source>Import {added} new, {changed} changed</source>
      <translation>Importar: nuevas {added}, cambiadas {changed}</translation>
    </message>
    <message>
      <source>Imported last: {source}, {day} {time}, {rows} rows</source>
      <translation>Última importación: {source}, {day} {time}, filas: {rows}</translation>
    </message>
    <message>
      <source>Importing {name}…</source>
      <translation>Importando {name}…</translation>
    </message>
    <message>
      <source>Importing: {percent} %</source>
      <translation>Importando: {percent} %</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>Keep all of these</source>
      <translation>Conservar todas estas</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Conservarla</translation>
    </message>
    <message>
      <source>Keep {column} for the central export</source>
      <translation>Conservar {column} para la exportación central</translation>
    </message>
    <message>
      <source>Keep: {where}</source>
      <translation>Conservar: {where}</translation>
    </message>
    <message>
      <source>Kept although sensitive ({why}): {reason}</source>
      <translation>Se conserva aunque es delicada ({why}): {reason}</translation>
    </message>
    <message>
      <source>Leave it out</source>
      <translation>Omitirla</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Omitida</translation>
    </message>
    <message>
      <source>Left out: {why}</source>
      <translation>Omitida: {why}</translation>
    </message>
    <message>
      <source>Let it finish</source>
      <translation>Dejar que termine</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Letras</translation>
    </message>
    <message>
      <source>Look at it</source>
      <translation>Revisarla</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>New: {count}</source>
      <translation>Nuevas: {count}</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Siguiente</translation>
    </message>
    <message>
      <source>No column holds names, as far as the kiosk sees. Say which does.</source>
      <translation>Ninguna columna contiene nombres, hasta donde ve el kiosco. Diga cuál los contiene.</translation>
    </message>
    <message>
      <source>No longer listed: {count}</source>
      <translation>Ya no incluidas: {count}</translation>
    </message>
    <message>
      <source>No name yet: room for a pen</source>
      <translation>Sin nombre todavía: espacio para escribirlo a mano</translation>
    </message>
    <message>
      <source>Not needed at the doors: tick what is to be kept</source>
      <translation>No hacen falta en las puertas: marque lo que se conserva</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Ahora no</translation>
    </message>
    <message>
      <source>Nothing to import</source>
      <translation>Nada que importar</translation>
    </message>
    <message>
      <source>Only for the central export</source>
      <translation>Solo para la exportación central</translation>
    </message>
    <message>
      <source>Only one list at a time: the first, {name}, is read.</source>
      <translation>Solo una lista a la vez: se lee la primera, {name}.</translation>
    </message>
    <message>
      <source>People in this list: {count}. The first badges:</source>
      <translation>Personas en esta lista: {count}. Los primeros gafetes:</translation>
    </message>
    <message>
      <source>Reading {name}…</source>
      <translation>Leyendo {name}…</translation>
    </message>
    <message>
      <source>Row {row}: {reason}</source>
      <translation>Fila {row}: {reason}</translation>
    </message>
    <message>
      <source>Say why {column} is kept, or leave it out.</source>
      <translation>Diga por qué se conserva {column}, u omítala.</translation>
    </message>
    <message>
      <source>Sensitive: left out unless there is a reason</source>
      <translation>Delicadas: se omiten, salvo que haya un motivo</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Hoja</translation>
    </message>
    <message>
      <source>Show the other {count} columns</source>
      <translation>Mostrar las otras columnas: {count}</translation>
    </message>
    <message>
      <source>Stop it and close</source>
      <translation>Detenerla y cerrar</translation>
    </message>
    <message>
      <source>Stopped halfway. Undo it again to take back the rest.</source>
      <translation>Se detuvo a la mitad. Deshágala otra vez para retirar lo demás.</translation>
    </message>
    <message>
      <source>Stopped. What was imported until then stays; importing the list again adds the rest.</source>
      <translation>Se detuvo. Lo que se importó hasta entonces se queda; al importar la lista otra vez se agrega lo demás.</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Sistema</translation>
    </message>
    <message>
      <source>Taking an import back: {percent} %</source>
      <translation>Retirando una importación: {percent} %</translation>
    </message>
    <message>
      <source>Taking the import back…</source>
      <translation>Retirando la importación…</translation>
    </message>
    <message>
      <source>The attendee list as your registration system exports it: CSV or Excel. You see what was understood before anything changes.</source>
      <translation>La lista de asistentes como la exporta su sistema de inscripción: CSV o Excel. Verá lo que se entendió antes de que cambie nada.</translation>
    </message>
    <message>
      <source>The import is not done yet. Stopped now, only a part of the list is here until it is imported again.</source>
      <translation>La importación aún no termina. Si se detiene ahora, aquí solo queda una parte de la lista hasta que se importe otra vez.</translation>
    </message>
    <message>
      <source>The import is undone.</source>
      <translation>La importación se deshizo.</translation>
    </message>
    <message>
      <source>To look at</source>
      <translation>Por revisar</translation>
    </message>
    <message>
      <source>To the station</source>
      <translation>A la estación</translation>
    </message>
    <message>
      <source>Undo it (registrations: {count})</source>
      <translation>Deshacerla (inscripciones: {count})</translation>
    </message>
    <message>
      <source>Undo this import</source>
      <translation>Deshacer esta importación</translation>
    </message>
    <message>
      <source>Used at the doors</source>
      <translation>Se usan en las puertas</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>What changes</source>
      <translation>Qué cambia</translation>
    </message>
    <message>
      <source>Which of these reads right? The names are from your list.</source>
      <translation>¿Cuál de estas se lee bien? Los nombres son de su lista.</translation>
    </message>
    <message>
      <source>Who was dealt with at a desk stays: {names}{more}</source>
      <translation>Se queda quien ya fue atendido en una mesa: {names}{more}</translation>
    </message>
    <message>
      <source>Why must this be on the laptops? It is recorded.</source>
      <translation>¿Por qué debe estar en las computadoras? Queda registrado.</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>y {count} más</translation>
    </message>
    <message>
      <source>another system</source>
      <translation>otro sistema</translation>
    </message>
    <message>
      <source>as last time</source>
      <translation>como la última vez</translation>
    </message>
    <message>
      <source>flagged, not deleted</source>
      <translation>señaladas, no borradas</translation>
    </message>
    <message>
      <source>left out: {why}</source>
      <translation>omitida: {why}</translation>
    </message>
    <message>
      <source>no name yet</source>
      <translation>sin nombre todavía</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nada</translation>
    </message>
    <message>
      <source>row {row}</source>
      <translation>fila {row}</translation>
    </message>
    <message>
      <source>the list says {value}</source>
      <translation>la lista dice {value}</translation>
    </message>
    <message>
      <source>{added} new · {changed} changed · {cancelled} cancelled · {unchanged} as before · {missing} no longer listed</source>
      <translation>{added} nuevas · {changed} cambiadas · {cancelled} canceladas · {unchanged} sin cambios · {missing} ya no están en la lista</translation>
    </message>
    <message>
      <source>{column} goes to</source>
      <translation>{column} va a</translation>
    </message>
    <message>
      <source>{count} rows, {reason} Rows {rows}</source>
      <translation>{count} filas, {reason} Filas {rows}</translation>
    </message>
    <message>
      <source>{field}: taken from “{column}” now</source>
      <translation>{field}: ahora se toma de «{column}»</translation>
    </message>
    <message>
      <source>{name} is waiting to be looked at.</source>
      <translation>{name} espera para revisarse.</translation>
    </message>
    <message>
      <source>{name} waits until this is done.</source>
      <translation>{name} espera hasta que esto termine.</translation>
    </message>
    <message>
      <source>{source}: its undo was stopped halfway. Undo it again.</source>
      <translation>{source}: deshacerla se detuvo a la mitad. Deshágala otra vez.</translation>
    </message>
    <message>
      <source>{value} (a desk corrected it; it stays)</source>
      <translation>{value} (lo corrigió una mesa; se queda)</translation>
    </message>
  </context>
  <context>
    <name>Join</name>
    <message>
      <source>Another laptop of the event has synced with a stick or a shared folder. From there, this one gets the whole event in an encrypted file of its own.</source>
      <translation>Otra computadora del evento se sincronizó con una memoria USB o una carpeta compartida. De ahí, esta recibe el evento completo en un archivo cifrado propio.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Building the event file…</source>
      <translation>Creando el archivo del evento…</translation>
    </message>
    <message>
      <source>Choose the stick or folder where the others have synced</source>
      <translation>Elija la memoria USB o carpeta donde se sincronizaron las demás</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Event file on this laptop</source>
      <translation>Archivo del evento en esta computadora</translation>
    </message>
    <message>
      <source>Join (Enter)</source>
      <translation>Unirse (Enter)</translation>
    </message>
    <message>
      <source>Join an event</source>
      <translation>Unirse a un evento</translation>
    </message>
    <message>
      <source>Passphrase, or scan the card</source>
      <translation>Frase de contraseña, o escanee la tarjeta</translation>
    </message>
    <message>
      <source>Put the stick in, and choose it.</source>
      <translation>Conecte la memoria USB y elíjala.</translation>
    </message>
    <message>
      <source>Reading the other laptops' files: {done} of {total}</source>
      <translation>Leyendo los archivos de las demás computadoras: {done} de {total}</translation>
    </message>
    <message>
      <source>Stick or folder</source>
      <translation>Memoria o carpeta</translation>
    </message>
    <message>
      <source>Trying the passphrase…</source>
      <translation>Probando la frase de contraseña…</translation>
    </message>
  </context>
  <context>
    <name>Key</name>
    <message>
      <source>n</source>
      <translation>n</translation>
    </message>
    <message>
      <source>y</source>
      <translation>s</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>0.1 mm</source>
      <translation>0.1 mm</translation>
    </message>
    <message>
      <source>5 mm</source>
      <translation>5 mm</translation>
    </message>
    <message>
      <source>all</source>
      <translation>todos</translation>
    </message>
    <message>
      <source>back</source>
      <translation>atrás</translation>
    </message>
    <message>
      <source>cancel</source>
      <translation>cancelar</translation>
    </message>
    <message>
      <source>check in and print</source>
      <translation>registrar entrada e imprimir</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>elegir</translation>
    </message>
    <message>
      <source>clear</source>
      <translation>limpiar</translation>
    </message>
    <message>
      <source>help desk</source>
      <translation>mesa de ayuda</translation>
    </message>
    <message>
      <source>lock</source>
      <translation>bloquear</translation>
    </message>
    <message>
      <source>move</source>
      <translation>mover</translation>
    </message>
    <message>
      <source>new person</source>
      <translation>persona nueva</translation>
    </message>
    <message>
      <source>next field</source>
      <translation>campo siguiente</translation>
    </message>
    <message>
      <source>open the person</source>
      <translation>abrir a la persona</translation>
    </message>
    <message>
      <source>open the person, or settle with what is typed</source>
      <translation>abrir a la persona, o resolver con lo escrito</translation>
    </message>
    <message>
      <source>print badge</source>
      <translation>imprimir gafete</translation>
    </message>
    <message>
      <source>register, check in, print</source>
      <translation>inscribir, registrar entrada, imprimir</translation>
    </message>
    <message>
      <source>settle so</source>
      <translation>resolver así</translation>
    </message>
    <message>
      <source>show or hide</source>
      <translation>mostrar u ocultar</translation>
    </message>
    <message>
      <source>tick</source>
      <translation>marcar</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>deshacer</translation>
    </message>
    <message>
      <source>undo last</source>
      <translation>deshacer lo último</translation>
    </message>
  </context>
  <context>
    <name>Laptop</name>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>It is spoken once this event is closed.</source>
      <translation>Se habla en cuanto se cierre este evento.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Mute</source>
      <translation>Silencio</translation>
    </message>
    <message>
      <source>Name of this station</source>
      <translation>Nombre de esta estación</translation>
    </message>
    <message>
      <source>Such as “East door 2”, as a sticker on it may say.</source>
      <translation>Por ejemplo «Puerta este 2», como diga una etiqueta pegada en ella.</translation>
    </message>
    <message>
      <source>This laptop</source>
      <translation>Esta computadora</translation>
    </message>
    <message>
      <source>Who is at the desk</source>
      <translation>Quién está en la mesa</translation>
    </message>
    <message>
      <source>{program}, settings in {folder}</source>
      <translation>{program}, ajustes en {folder}</translation>
    </message>
  </context>
  <context>
    <name>Lead</name>
    <message>
      <source>A PIN has {fewest} to {most} digits.</source>
      <translation>Un PIN tiene de {fewest} a {most} dígitos.</translation>
    </message>
    <message>
      <source>Cancel (Esc)</source>
      <translation>Cancelar (Esc)</translation>
    </message>
    <message>
      <source>Change the PIN…</source>
      <translation>Cambiar el PIN…</translation>
    </message>
    <message>
      <source>Do without a PIN</source>
      <translation>Sin PIN</translation>
    </message>
    <message>
      <source>Go on (Enter)</source>
      <translation>Continuar (Enter)</translation>
    </message>
    <message>
      <source>Lead's PIN</source>
      <translation>PIN de la persona responsable</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>PIN nuevo</translation>
    </message>
    <message>
      <source>No lead's PIN: whoever is at the desk may decide everything.</source>
      <translation>Sin PIN de la persona responsable: quien esté en la mesa puede decidir todo.</translation>
    </message>
    <message>
      <source>Set a PIN…</source>
      <translation>Fijar un PIN…</translation>
    </message>
    <message>
      <source>Set it (Enter)</source>
      <translation>Fijarlo (Enter)</translation>
    </message>
    <message>
      <source>That does not unlock it. Tries left: {left}.</source>
      <translation>Eso no lo desbloquea. Intentos que quedan: {left}.</translation>
    </message>
    <message>
      <source>That is not the PIN. Tries left: {left}.</source>
      <translation>Ese no es el PIN. Intentos que quedan: {left}.</translation>
    </message>
    <message>
      <source>The lead's PIN</source>
      <translation>El PIN de la persona responsable</translation>
    </message>
    <message>
      <source>The lead's PIN is asked for decisions, settings and undos.</source>
      <translation>El PIN de la persona responsable se pide para decisiones, ajustes y deshacer.</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>El mismo otra vez</translation>
    </message>
    <message>
      <source>The two are not the same.</source>
      <translation>Los dos no son iguales.</translation>
    </message>
    <message>
      <source>To change the PIN, type the one that holds now.</source>
      <translation>Para cambiar el PIN, escriba el que vale ahora.</translation>
    </message>
    <message>
      <source>To do without the PIN, type it once more.</source>
      <translation>Para dejar de usar el PIN, escríbalo una vez más.</translation>
    </message>
    <message>
      <source>Too many wrong PINs. Try again in {seconds} seconds.</source>
      <translation>Demasiados PIN equivocados. Intente otra vez en {seconds} segundos.</translation>
    </message>
  </context>
  <context>
    <name>Likeness</name>
    <message>
      <source>name in another spelling</source>
      <translation>nombre con otra ortografía</translation>
    </message>
    <message>
      <source>one name is a shorter form of the other</source>
      <translation>un nombre es forma corta del otro</translation>
    </message>
    <message>
      <source>same e-mail address</source>
      <translation>misma dirección de correo</translation>
    </message>
    <message>
      <source>same name</source>
      <translation>mismo nombre</translation>
    </message>
    <message>
      <source>same name in another script or order</source>
      <translation>mismo nombre en otra escritura u otro orden</translation>
    </message>
    <message>
      <source>same organisation</source>
      <translation>misma organización</translation>
    </message>
    <message>
      <source>same phone number</source>
      <translation>mismo número de teléfono</translation>
    </message>
  </context>
  <context>
    <name>List</name>
    <message>
      <source>A-number</source>
      <translation>número A (A-number)</translation>
    </message>
    <message>
      <source>Add-on rows joined to the ticket that they extend: {count}.</source>
      <translation>Filas de complementos unidas al boleto que amplían: {count}.</translation>
    </message>
    <message>
      <source>Cells whose letters had been damaged on their way, and are mended: {count}.</source>
      <translation>Celdas cuyas letras se habían dañado en el camino y se repararon: {count}.</translation>
    </message>
    <message>
      <source>Codes of fewer than {text} characters: {count}. They cannot be scanned by a scanner that works like a keyboard: type them, followed by Enter, or let a camera read them.</source>
      <translation>Códigos de menos de {text} caracteres: {count}. No los puede escanear un lector que funciona como teclado: escríbalos, seguidos de Enter, o que los lea una cámara.</translation>
    </message>
    <message>
      <source>Codes shared by several people, whom a scan cannot tell apart: {count}.</source>
      <translation>Códigos que comparten varias personas, a quienes un escaneo no puede distinguir: {count}.</translation>
    </message>
    <message>
      <source>Columns that earlier imports kept, and that are no longer exported: {count} ({text}).</source>
      <translation>Columnas que conservaron importaciones anteriores y que ya no se exportan: {count} ({text}).</translation>
    </message>
    <message>
      <source>Further words of status that are not known here: {count}.</source>
      <translation>Otras palabras de estado que no se conocen aquí: {count}.</translation>
    </message>
    <message>
      <source>In Attendize, export “Attendees”.</source>
      <translation>En Attendize, exporte “Attendees”.</translation>
    </message>
    <message>
      <source>In CiviCRM, find participants and export them with their names.</source>
      <translation>En CiviCRM, busque a los participantes y expórtelos con sus nombres.</translation>
    </message>
    <message>
      <source>In Eventbrite, export the “Attendee Summary” report.</source>
      <translation>En Eventbrite, exporte el informe “Attendee Summary”.</translation>
    </message>
    <message>
      <source>In Eventyay, export “Attendees”.</source>
      <translation>En Eventyay, exporte “Attendees”.</translation>
    </message>
    <message>
      <source>In Hi.Events, export “Attendees”.</source>
      <translation>En Hi.Events, exporte “Attendees”.</translation>
    </message>
    <message>
      <source>In Humanitix, export the “Attendees” report.</source>
      <translation>En Humanitix, exporte el informe “Attendees”.</translation>
    </message>
    <message>
      <source>In Luma, download the guests as CSV.</source>
      <translation>En Luma, descargue a los invitados como CSV.</translation>
    </message>
    <message>
      <source>In Ticket Tailor, export “Issued tickets”.</source>
      <translation>En Ticket Tailor, exporte “Issued tickets”.</translation>
    </message>
    <message>
      <source>In Tito, export “Tickets”.</source>
      <translation>En Tito, exporte “Tickets”.</translation>
    </message>
    <message>
      <source>In pretix, export “Order data” and take the sheet of order positions, or export a check-in list with the QR code secrets.</source>
      <translation>En pretix, exporte “Order data” y tome la hoja de las posiciones de los pedidos, o exporte una lista de entrada con los secretos de los códigos QR.</translation>
    </message>
    <message>
      <source>No column was understood to hold codes: what people bring cannot be scanned, only the badges that are printed here. If there is one, say which column it is.</source>
      <translation>No se entendió que ninguna columna contenga códigos: lo que la gente traiga no se podrá escanear, solo los gafetes que se impriman aquí. Si hay una, diga qué columna es.</translation>
    </message>
    <message>
      <source>No column was understood to hold names: nobody in this list can be found by name. Say which column it is.</source>
      <translation>No se entendió que ninguna columna contenga nombres: nadie de esta lista se podrá encontrar por su nombre. Diga qué columna es.</translation>
    </message>
    <message>
      <source>No people were found: below the header there is nobody.</source>
      <translation>No se encontraron personas: debajo del encabezado no hay nadie.</translation>
    </message>
    <message>
      <source>Other sheets hold people too, and were not read: {text}.</source>
      <translation>Otras hojas también contienen personas y no se leyeron: {text}.</translation>
    </message>
    <message>
      <source>Registrations given to somebody else, name and e-mail address both differing: {count}. Check that the codes of this list are those of earlier lists.</source>
      <translation>Inscripciones dadas a otra persona, con nombre y correo distintos: {count}. Revise que los códigos de esta lista sean los de las listas anteriores.</translation>
    </message>
    <message>
      <source>Repeated rows with another status than the row before: {count}. The earlier row counts. Check who is meant to come.</source>
      <translation>Filas repetidas con otro estado que la fila anterior: {count}. Cuenta la fila anterior. Revise quién debe venir.</translation>
    </message>
    <message>
      <source>Row {row}: a quotation mark is opened and never closed. The row was read up to the end of its line; check that it is right.</source>
      <translation>Fila {row}: se abre una comilla que nunca se cierra. La fila se leyó hasta el final de su línea; revise que esté bien.</translation>
    </message>
    <message>
      <source>Row {row}: another shift of the same person. Each person was taken once.</source>
      <translation>Fila {row}: otro turno de la misma persona. Cada persona se tomó una vez.</translation>
    </message>
    <message>
      <source>Row {row}: letters were lost before the list came here. Export it again as UTF-8.</source>
      <translation>Fila {row}: se perdieron letras antes de que la lista llegara aquí. Expórtela otra vez como UTF-8.</translation>
    </message>
    <message>
      <source>Row {row}: more cells than the header has; what stands beyond the last header was left out.</source>
      <translation>Fila {row}: más celdas que el encabezado; se omitió lo que está después del último encabezado.</translation>
    </message>
    <message>
      <source>Row {row}: more than one person may come on this registration.</source>
      <translation>Fila {row}: con esta inscripción puede venir más de una persona.</translation>
    </message>
    <message>
      <source>Row {row}: somebody joined again. Each person was taken once.</source>
      <translation>Fila {row}: alguien volvió a inscribirse. Cada persona se tomó una vez.</translation>
    </message>
    <message>
      <source>Row {row}: the same person sent the form again. The last answer counts.</source>
      <translation>Fila {row}: la misma persona envió el formulario otra vez. Cuenta la última respuesta.</translation>
    </message>
    <message>
      <source>Rows left out because they repeat another one: {count}.</source>
      <translation>Filas omitidas porque repiten otra: {count}.</translation>
    </message>
    <message>
      <source>The file has no sheets, so “{text}” was not looked for; all of it was read.</source>
      <translation>El archivo no tiene hojas, así que no se buscó «{text}»; se leyó todo.</translation>
    </message>
    <message>
      <source>The file is not in Unicode; it was read as {text}. Check that accented names look right.</source>
      <translation>El archivo no está en Unicode; se leyó como {text}. Revise que los nombres con acentos se vean bien.</translation>
    </message>
    <message>
      <source>a code that a spreadsheet has rounded</source>
      <translation>un código que redondeó una hoja de cálculo</translation>
    </message>
    <message>
      <source>a name with damaged letters</source>
      <translation>un nombre con letras dañadas</translation>
    </message>
    <message>
      <source>a name without letters</source>
      <translation>un nombre sin letras</translation>
    </message>
    <message>
      <source>a note below the list, not a person</source>
      <translation>una nota debajo de la lista, no una persona</translation>
    </message>
    <message>
      <source>a number of people that could not be read; counted as one</source>
      <translation>un número de personas que no se pudo leer; se cuenta como una</translation>
    </message>
    <message>
      <source>a quantity of 0 on a row that counts all the same</source>
      <translation>una cantidad de 0 en una fila que cuenta de todos modos</translation>
    </message>
    <message>
      <source>a quantity of 0: nobody comes on it</source>
      <translation>una cantidad de 0: nadie viene con ella</translation>
    </message>
    <message>
      <source>a refund</source>
      <translation>un reembolso</translation>
    </message>
    <message>
      <source>a status that is not known here</source>
      <translation>un estado que no se conoce aquí</translation>
    </message>
    <message>
      <source>a total, not a person</source>
      <translation>un total, no una persona</translation>
    </message>
    <message>
      <source>an e-mail address instead of a name</source>
      <translation>una dirección de correo en lugar de un nombre</translation>
    </message>
    <message>
      <source>an example or an instruction, not a person</source>
      <translation>un ejemplo o una instrucción, no una persona</translation>
    </message>
    <message>
      <source>an extra of another ticket</source>
      <translation>un complemento de otro boleto</translation>
    </message>
    <message>
      <source>an unlikely number of people; counted as one</source>
      <translation>un número de personas poco probable; se cuenta como una</translation>
    </message>
    <message>
      <source>another shift of the same person</source>
      <translation>otro turno de la misma persona</translation>
    </message>
    <message>
      <source>another table below the list</source>
      <translation>otra tabla debajo de la lista</translation>
    </message>
    <message>
      <source>answered again later</source>
      <translation>respondida otra vez más tarde</translation>
    </message>
    <message>
      <source>date or country of birth</source>
      <translation>fecha o país de nacimiento</translation>
    </message>
    <message>
      <source>emergency contact</source>
      <translation>contacto de emergencia</translation>
    </message>
    <message>
      <source>health</source>
      <translation>salud</translation>
    </message>
    <message>
      <source>home address</source>
      <translation>domicilio</translation>
    </message>
    <message>
      <source>identity document</source>
      <translation>documento de identidad</translation>
    </message>
    <message>
      <source>immigration status</source>
      <translation>situación migratoria</translation>
    </message>
    <message>
      <source>income or benefits</source>
      <translation>ingresos o beneficios</translation>
    </message>
    <message>
      <source>it is JSON without a list of records that are alike. Export the list as CSV or Excel.</source>
      <translation>es JSON sin una lista de registros parecidos. Exporte la lista como CSV o Excel.</translation>
    </message>
    <message>
      <source>it is a picture, whatever its name says.</source>
      <translation>es una imagen, diga lo que diga su nombre.</translation>
    </message>
    <message>
      <source>it is empty.</source>
      <translation>está vacía.</translation>
    </message>
    <message>
      <source>it is neither text nor a workbook.</source>
      <translation>no es ni texto ni un libro de hojas de cálculo.</translation>
    </message>
    <message>
      <source>it is protected by a password. Save a copy without one.</source>
      <translation>está protegida con contraseña. Guarde una copia sin ella.</translation>
    </message>
    <message>
      <source>it is too large to be an attendee list.</source>
      <translation>es demasiado grande para ser una lista de asistentes.</translation>
    </message>
    <message>
      <source>it lists codes without people. Choose the report that lists attendees.</source>
      <translation>enumera códigos sin personas. Elija el informe que enumera a los asistentes.</translation>
    </message>
    <message>
      <source>it lists orders and their buyers. Choose the report that lists attendees.</source>
      <translation>enumera pedidos y sus compradores. Elija el informe que enumera a los asistentes.</translation>
    </message>
    <message>
      <source>it lists sessions of a programme, not attendees. Take it with `kiosk programme`.</source>
      <translation>enumera sesiones de un programa, no asistentes. Tómela con `kiosk programme`.</translation>
    </message>
    <message>
      <source>nationality</source>
      <translation>nacionalidad</translation>
    </message>
    <message>
      <source>no code</source>
      <translation>sin código</translation>
    </message>
    <message>
      <source>no column holds names. Choose the report that lists attendees.</source>
      <translation>ninguna columna contiene nombres. Elija el informe que enumera a los asistentes.</translation>
    </message>
    <message>
      <source>no name and no code</source>
      <translation>sin nombre ni código</translation>
    </message>
    <message>
      <source>no name yet</source>
      <translation>sin nombre todavía</translation>
    </message>
    <message>
      <source>not wanted</source>
      <translation>no se desea</translation>
    </message>
    <message>
      <source>payment data</source>
      <translation>datos de pago</translation>
    </message>
    <message>
      <source>race, religion, orientation, politics or record</source>
      <translation>raza, religión, orientación, política o antecedentes</translation>
    </message>
    <message>
      <source>reading it took too long. Save it again as CSV, with only the attendee list.</source>
      <translation>leerla tardó demasiado. Guárdela otra vez como CSV, solo con la lista de asistentes.</translation>
    </message>
    <message>
      <source>social security or tax number</source>
      <translation>número de seguro social o de contribuyente</translation>
    </message>
    <message>
      <source>the header again</source>
      <translation>el encabezado otra vez</translation>
    </message>
    <message>
      <source>the heading of a group, not a person</source>
      <translation>el encabezado de un grupo, no una persona</translation>
    </message>
    <message>
      <source>the same as another row</source>
      <translation>lo mismo que otra fila</translation>
    </message>
    <message>
      <source>the same person, joined again</source>
      <translation>la misma persona, inscrita otra vez</translation>
    </message>
    <message>
      <source>the workbook is damaged or cut short. Export or copy it again.</source>
      <translation>el libro está dañado o incompleto. Expórtelo o cópielo otra vez.</translation>
    </message>
    <message>
      <source>written by the kiosk itself</source>
      <translation>escrita por el propio kiosco</translation>
    </message>
    <message>
      <source>{column}: codes left out, because a spreadsheet turned long numbers into rounded ones like 1.2E+21: {count}. Export the list again as CSV and do not open it in a spreadsheet before importing.</source>
      <translation>{column}: códigos omitidos porque una hoja de cálculo convirtió números largos en redondeados como 1.2E+21: {count}. Exporte la lista otra vez como CSV y no la abra en una hoja de cálculo antes de importarla.</translation>
    </message>
    <message>
      <source>{column}: the list holds several events ({text}). All were read.</source>
      <translation>{column}: la lista contiene varios eventos ({text}). Se leyeron todos.</translation>
    </message>
    <message>
      <source>{column}: this may say who is not to come, and was not read. If it does, say that it is the status.</source>
      <translation>{column}: puede que diga quién no viene, y no se leyó. Si lo dice, indique que es el estado.</translation>
    </message>
    <message>
      <source>{column}: this says who reads a newsletter, not who comes. It confirms and cancels nobody.</source>
      <translation>{column}: dice quién lee un boletín, no quién viene. No confirma ni cancela a nadie.</translation>
    </message>
    <message>
      <source>{column}: “{text}” is no status that is known here. Registrations with it, counted as pending: {count}.</source>
      <translation>{column}: «{text}» no es un estado conocido aquí. Inscripciones con él, contadas como pendientes: {count}.</translation>
    </message>
    <message>
      <source>{row} and {others} more</source>
      <translation>{row} y {others} más</translation>
    </message>
    <message>
      <source>{source}: stopped after {count} of {rows}. Import it again: the rest is added.</source>
      <translation>{source}: se detuvo después de {count} de {rows}. Impórtela otra vez: se agrega lo demás.</translation>
    </message>
    <message>
      <source>“{column}” is kept: it has a sensitive word, but reads and answers as something of the programme or on the badge. If it asks about people, leave it out.</source>
      <translation>«{column}» se conserva: tiene una palabra delicada, pero se lee y responde como algo del programa o del gafete. Si pregunta por las personas, omítala.</translation>
    </message>
    <message>
      <source>“{column}” is sensitive and is kept, and nobody said why. Say it where its column is decided (on the command line with --because REASON), or leave it out.</source>
      <translation>«{column}» es delicada y se conserva, y nadie dijo por qué. Dígalo donde se decide la columna (en la línea de comandos con --because REASON), u omítala.</translation>
    </message>
    <message>
      <source>“{column}” was to be kept, but the list has no such column.</source>
      <translation>«{column}» debía conservarse, pero la lista no tiene esa columna.</translation>
    </message>
    <message>
      <source>“{column}” was to be left out, but the list has no such column.</source>
      <translation>«{column}» debía omitirse, pero la lista no tiene esa columna.</translation>
    </message>
    <message>
      <source>“{text}” was taken only in part: its import was stopped. People taken: {count}. Import it again: the rest is added.</source>
      <translation>«{text}» se tomó solo en parte: su importación se detuvo. Personas tomadas: {count}. Impórtela otra vez: se agrega lo demás.</translation>
    </message>
  </context>
  <context>
    <name>Lock</name>
    <message>
      <source>Nobody was judged: unlock this station, then scan again.</source>
      <translation>No se juzgó a nadie: desbloquee esta estación y escanee otra vez.</translation>
    </message>
    <message>
      <source>PIN or passphrase</source>
      <translation>PIN o frase de contraseña</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Frase de contraseña</translation>
    </message>
    <message>
      <source>The lead's PIN, the passphrase or the door key card opens it.</source>
      <translation>La abre el PIN de la persona responsable, la frase de contraseña o la tarjeta llave.</translation>
    </message>
    <message>
      <source>The passphrase or the door key card opens it.</source>
      <translation>La abre la frase de contraseña o la tarjeta llave.</translation>
    </message>
    <message>
      <source>This station is locked</source>
      <translation>Esta estación está bloqueada</translation>
    </message>
    <message>
      <source>Unlock (Enter)</source>
      <translation>Desbloquear (Enter)</translation>
    </message>
  </context>
  <context>
    <name>NewEvent</name>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Door key card…</source>
      <translation>Tarjeta llave…</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Primer día</translation>
    </message>
    <message>
      <source>Folder of the event file</source>
      <translation>Carpeta del archivo del evento</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Último día</translation>
    </message>
    <message>
      <source>Make the event</source>
      <translation>Crear el evento</translation>
    </message>
    <message>
      <source>Name of the event</source>
      <translation>Nombre del evento</translation>
    </message>
    <message>
      <source>New event</source>
      <translation>Evento nuevo</translation>
    </message>
    <message>
      <source>Other words</source>
      <translation>Otras palabras</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Frase de contraseña</translation>
    </message>
    <message>
      <source>Save the door key card as</source>
      <translation>Guardar la tarjeta llave como</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zona horaria</translation>
    </message>
    <message>
      <source>Write the six words down, or print the door key card next. Nobody can open the event file without them, and nobody can recover them.</source>
      <translation>Anote las seis palabras o imprima enseguida la tarjeta llave. Sin ellas nadie puede abrir el archivo del evento, y nadie puede recuperarlas.</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Back again: counted once.</source>
      <translation>De vuelta: se cuenta una vez.</translation>
    </message>
    <message>
      <source>Guest of honour: tell the lead.</source>
      <translation>Invitado de honor: avise a la persona responsable.</translation>
    </message>
    <message>
      <source>Here for the first time.</source>
      <translation>Viene por primera vez.</translation>
    </message>
    <message>
      <source>Let in by decision, in spite of: {refusal}</source>
      <translation>Entró por decisión, a pesar de: {refusal}</translation>
    </message>
    <message>
      <source>Needs an interpretation headset.</source>
      <translation>Necesita audífonos de interpretación.</translation>
    </message>
    <message>
      <source>No longer on the organiser's latest list.</source>
      <translation>Ya no está en la última lista de quien organiza.</translation>
    </message>
    <message>
      <source>Not on this laptop's list, but the ticket is genuine.</source>
      <translation>No está en la lista de esta computadora, pero el boleto es auténtico.</translation>
    </message>
    <message>
      <source>The organiser asks you to look after them.</source>
      <translation>Quien organiza le pide que atienda a esta persona.</translation>
    </message>
  </context>
  <context>
    <name>Override</name>
    <message>
      <source>A number, or the reason in your own words</source>
      <translation>Un número, o el motivo en sus propias palabras</translation>
    </message>
    <message>
      <source>Came back</source>
      <translation>Volvió</translation>
    </message>
    <message>
      <source>Cancel (Esc)</source>
      <translation>Cancelar (Esc)</translation>
    </message>
    <message>
      <source>Let in (Enter)</source>
      <translation>Dejar entrar (Enter)</translation>
    </message>
    <message>
      <source>Let them in all the same. Why?</source>
      <translation>Dejar entrar de todos modos. ¿Por qué?</translation>
    </message>
    <message>
      <source>Organiser agreed</source>
      <translation>Quien organiza está de acuerdo</translation>
    </message>
    <message>
      <source>Paid just now</source>
      <translation>Acaba de pagar</translation>
    </message>
    <message>
      <source>The lead decides: the PIN, please.</source>
      <translation>Decide la persona responsable: el PIN, por favor.</translation>
    </message>
    <message>
      <source>The list is wrong</source>
      <translation>La lista está mal</translation>
    </message>
    <message>
      <source>The reason</source>
      <translation>El motivo</translation>
    </message>
    <message>
      <source>{number}  {reason}</source>
      <translation>{number}  {reason}</translation>
    </message>
  </context>
  <context>
    <name>Place</name>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>Door</source>
      <translation>Puerta</translation>
    </message>
    <message>
      <source>Enter takes the place that is marked. To stand at several, tick them with Space, and switch between them with Ctrl+Up and Ctrl+Down.</source>
      <translation>Enter toma el lugar señalado. Para estar en varios, márquelos con la barra espaciadora y cambie entre ellos con Ctrl+Arriba y Ctrl+Abajo.</translation>
    </message>
    <message>
      <source>Inside: {count}</source>
      <translation>Adentro: {count}</translation>
    </message>
    <message>
      <source>Left, without a badge</source>
      <translation>Salió, sin gafete</translation>
    </message>
    <message>
      <source>NO SESSION NOW</source>
      <translation>AHORA NO HAY SESIÓN</translation>
    </message>
    <message>
      <source>NOW  {session}</source>
      <translation>AHORA  {session}</translation>
    </message>
    <message>
      <source>Next starts {time}: {title}</source>
      <translation>La siguiente empieza {time}: {title}</translation>
    </message>
    <message>
      <source>No other session of this time has seats left.</source>
      <translation>Ninguna otra sesión de esta hora tiene lugares.</translation>
    </message>
    <message>
      <source>No session here now.</source>
      <translation>Ahora no hay sesión aquí.</translation>
    </message>
    <message>
      <source>Nobody is let into {room} now.</source>
      <translation>Ahora no se deja entrar a nadie a {room}.</translation>
    </message>
    <message>
      <source>Nothing was recorded. People are let in 20 minutes before.</source>
      <translation>No se registró nada. Se deja entrar desde 20 minutos antes.</translation>
    </message>
    <message>
      <source>One fewer (Ctrl -)</source>
      <translation>Una menos (Ctrl -)</translation>
    </message>
    <message>
      <source>One more (Ctrl +)</source>
      <translation>Una más (Ctrl +)</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Lugares</translation>
    </message>
    <message>
      <source>Room: its session is found by the clock</source>
      <translation>Sala: su sesión se encuentra por el reloj</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Sesión</translation>
    </message>
    <message>
      <source>Stand at ticked</source>
      <translation>Quedarse en lo marcado</translation>
    </message>
    <message>
      <source>Stand here (Enter)</source>
      <translation>Quedarse aquí (Enter)</translation>
    </message>
    <message>
      <source>The next session starts {time}.</source>
      <translation>La siguiente sesión empieza {time}.</translation>
    </message>
    <message>
      <source>Type a part of its name</source>
      <translation>Escriba una parte de su nombre</translation>
    </message>
    <message>
      <source>Waiting: {count}. Which session? Choose, or press its number.</source>
      <translation>Esperan: {count}. ¿Qué sesión? Elija, o presione su número.</translation>
    </message>
    <message>
      <source>Where does this laptop stand?</source>
      <translation>¿Dónde está esta computadora?</translation>
    </message>
    <message>
      <source>Where this laptop stands is the lead's to say.</source>
      <translation>Dónde está esta computadora lo decide la persona responsable.</translation>
    </message>
    <message>
      <source>Which session do people come for? Choose, or press its number.</source>
      <translation>¿A qué sesión viene la gente? Elija, o presione su número.</translation>
    </message>
    <message>
      <source>Without a badge</source>
      <translation>Sin gafete</translation>
    </message>
    <message>
      <source>others as of {time}</source>
      <translation>las demás a las {time}</translation>
    </message>
    <message>
      <source>{place}/{places} · {name}</source>
      <translation>{place}/{places} · {name}</translation>
    </message>
    <message>
      <source>{seats}, full</source>
      <translation>{seats}, lleno</translation>
    </message>
    <message>
      <source>{seats}, {left} left</source>
      <translation>{seats}, libres {left}</translation>
    </message>
    <message>
      <source>{session}, {room}, still has seats: {seats}.</source>
      <translation>{session}, {room}, todavía tiene lugares: {seats}.</translation>
    </message>
  </context>
  <context>
    <name>Preflight</name>
    <message>
      <source>All findings</source>
      <translation>Todo lo encontrado</translation>
    </message>
    <message>
      <source>All ticket types</source>
      <translation>Todos los tipos de boleto</translation>
    </message>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>Badges checked: {badges}. Nothing was found.</source>
      <translation>Gafetes revisados: {badges}. No se encontró nada.</translation>
    </message>
    <message>
      <source>Badges checked: {badges}. Things found: {found}.</source>
      <translation>Gafetes revisados: {badges}. Cosas encontradas: {found}.</translation>
    </message>
    <message>
      <source>Badges to look at</source>
      <translation>Gafetes por revisar</translation>
    </message>
    <message>
      <source>Badges: the night before</source>
      <translation>Gafetes: la noche anterior</translation>
    </message>
    <message>
      <source>Check the badges</source>
      <translation>Revisar los gafetes</translation>
    </message>
    <message>
      <source>Code not read: {people}</source>
      <translation>Código que no se lee: {people}</translation>
    </message>
    <message>
      <source>Every badge is drawn as it will be printed, and its code is read from the picture. Nothing is printed or recorded. Whoever is listed can be opened, and their badge name mended.</source>
      <translation>Cada gafete se dibuja como se va a imprimir, y su código se lee de la imagen. No se imprime ni se registra nada. A quien aparezca en la lista se le puede abrir y corregir el nombre del gafete.</translation>
    </message>
    <message>
      <source>Letters missing: {people}</source>
      <translation>Faltan letras: {people}</translation>
    </message>
    <message>
      <source>No letter form for: {characters}</source>
      <translation>No hay letra para: {characters}</translation>
    </message>
    <message>
      <source>No name: its place stays empty.</source>
      <translation>Sin nombre: su lugar queda vacío.</translation>
    </message>
    <message>
      <source>No name: {people}</source>
      <translation>Sin nombre: {people}</translation>
    </message>
    <message>
      <source>Small name: {people}</source>
      <translation>Nombre pequeño: {people}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stopped after {checked} of {badges}. Things found: {found}.</source>
      <translation>Se detuvo después de {checked} de {badges}. Cosas encontradas: {found}.</translation>
    </message>
    <message>
      <source>The code cannot be read at {dpi} dots an inch.</source>
      <translation>El código no se puede leer a {dpi} puntos por pulgada.</translation>
    </message>
    <message>
      <source>The name is {size} points small, under {least}.</source>
      <translation>El nombre queda de {size} puntos, menos de {least}.</translation>
    </message>
    <message>
      <source>The name takes {lines} lines.</source>
      <translation>El nombre ocupa {lines} líneas.</translation>
    </message>
    <message>
      <source>There is no badge to check.</source>
      <translation>No hay ningún gafete que revisar.</translation>
    </message>
    <message>
      <source>Three lines or more: {people}</source>
      <translation>Tres líneas o más: {people}</translation>
    </message>
    <message>
      <source>What to list</source>
      <translation>Qué mostrar</translation>
    </message>
    <message>
      <source>Whose badges</source>
      <translation>Gafetes de quién</translation>
    </message>
  </context>
  <context>
    <name>Presence</name>
    <message>
      <source>Here</source>
      <translation>Aquí</translation>
    </message>
    <message>
      <source>Here since {day}, {time}</source>
      <translation>Aquí desde el {day}, {time}</translation>
    </message>
    <message>
      <source>Here since {time}</source>
      <translation>Aquí desde las {time}</translation>
    </message>
    <message>
      <source>Not here yet</source>
      <translation>Aún no llega</translation>
    </message>
    <message>
      <source>See help desk</source>
      <translation>Vea la mesa de ayuda</translation>
    </message>
    <message>
      <source>{arrived} of {admits} here</source>
      <translation>aquí {arrived} de {admits}</translation>
    </message>
    <message>
      <source>{day}, {time}</source>
      <translation>{day}, {time}</translation>
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <source>A badge waits: {trouble}. In line: {count}. The Badges page sends it elsewhere.</source>
      <translation>Un gafete espera: {trouble}. En la fila: {count}. La página Gafetes lo envía a otro lado.</translation>
    </message>
    <message>
      <source>Badge printed</source>
      <translation>Gafete impreso</translation>
    </message>
    <message>
      <source>Badges to PDF</source>
      <translation>Gafetes a PDF</translation>
    </message>
    <message>
      <source>Badges: {printer}</source>
      <translation>Gafetes: {printer}</translation>
    </message>
    <message>
      <source>Brother {place}</source>
      <translation>Brother {place}</translation>
    </message>
    <message>
      <source>Damaged or misprinted</source>
      <translation>Dañado o mal impreso</translation>
    </message>
    <message>
      <source>It did not come out</source>
      <translation>No salió</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Perdido</translation>
    </message>
    <message>
      <source>Name or details corrected</source>
      <translation>Se corrigió el nombre o los datos</translation>
    </message>
    <message>
      <source>No new badge (Esc)</source>
      <translation>Sin gafete nuevo (Esc)</translation>
    </message>
    <message>
      <source>No printer</source>
      <translation>Sin impresora</translation>
    </message>
    <message>
      <source>No printer is chosen yet. The Badges page has them, and a folder for PDF files.</source>
      <translation>Todavía no se ha elegido impresora. Las tiene la página Gafetes, y una carpeta para archivos PDF.</translation>
    </message>
    <message>
      <source>Only {count} labels left</source>
      <translation>Etiquetas que quedan: solo {count}</translation>
    </message>
    <message>
      <source>PDF files in {folder}</source>
      <translation>Archivos PDF en {folder}</translation>
    </message>
    <message>
      <source>Printer: {state}</source>
      <translation>Impresora: {state}</translation>
    </message>
    <message>
      <source>Sheet {letter}</source>
      <translation>Hoja {letter}</translation>
    </message>
    <message>
      <source>Something else</source>
      <translation>Otra cosa</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Prueba</translation>
    </message>
    <message>
      <source>The test badge is on its way.</source>
      <translation>El gafete de prueba va en camino.</translation>
    </message>
    <message>
      <source>Zebra {place}</source>
      <translation>Zebra {place}</translation>
    </message>
    <message>
      <source>another station has printed it</source>
      <translation>ya lo imprimió otra estación</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>cancelada</translation>
    </message>
    <message>
      <source>cover open</source>
      <translation>cubierta abierta</translation>
    </message>
    <message>
      <source>failed: {trouble}</source>
      <translation>falló: {trouble}</translation>
    </message>
    <message>
      <source>held</source>
      <translation>retenido</translation>
    </message>
    <message>
      <source>is being printed: {printer}</source>
      <translation>se está imprimiendo: {printer}</translation>
    </message>
    <message>
      <source>is called back from the printer</source>
      <translation>se está retirando de la impresora</translation>
    </message>
    <message>
      <source>it cannot be drawn</source>
      <translation>no se puede dibujar</translation>
    </message>
    <message>
      <source>no printer is chosen</source>
      <translation>no se ha elegido impresora</translation>
    </message>
    <message>
      <source>not looked at yet</source>
      <translation>sin revisar todavía</translation>
    </message>
    <message>
      <source>offline</source>
      <translation>sin conexión</translation>
    </message>
    <message>
      <source>paper out</source>
      <translation>sin papel</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>en pausa</translation>
    </message>
    <message>
      <source>perhaps printed: did it come out?</source>
      <translation>quizá impreso: ¿salió?</translation>
    </message>
    <message>
      <source>printed</source>
      <translation>impreso</translation>
    </message>
    <message>
      <source>printer offline</source>
      <translation>impresora sin conexión</translation>
    </message>
    <message>
      <source>printer stopped</source>
      <translation>impresora detenida</translation>
    </message>
    <message>
      <source>printing</source>
      <translation>imprimiendo</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>lista</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>detenida</translation>
    </message>
    <message>
      <source>the printer does not take it</source>
      <translation>la impresora no lo acepta</translation>
    </message>
    <message>
      <source>the printer gave up</source>
      <translation>la impresora se rindió</translation>
    </message>
    <message>
      <source>the printer has no such paper</source>
      <translation>la impresora no tiene ese papel</translation>
    </message>
    <message>
      <source>the printer is not there</source>
      <translation>la impresora no está</translation>
    </message>
    <message>
      <source>there, but says nothing of itself</source>
      <translation>está, pero no dice nada de sí misma</translation>
    </message>
    <message>
      <source>waits</source>
      <translation>espera</translation>
    </message>
    <message>
      <source>waits: {trouble}</source>
      <translation>espera: {trouble}</translation>
    </message>
    <message>
      <source>{count} badges are in the file.</source>
      <translation>Gafetes en el archivo: {count}.</translation>
    </message>
    <message>
      <source>{count} badges are on their way.</source>
      <translation>Gafetes en camino: {count}.</translation>
    </message>
    <message>
      <source>{key}  {reason}</source>
      <translation>{key}  {reason}</translation>
    </message>
    <message>
      <source>{name} has a badge. Why another?</source>
      <translation>{name} tiene gafete. ¿Por qué otro?</translation>
    </message>
    <message>
      <source>{place} is no address of a printer.</source>
      <translation>{place} no es la dirección de una impresora.</translation>
    </message>
    <message>
      <source>{state}, {count} in the printer</source>
      <translation>{state}, en la impresora: {count}</translation>
    </message>
    <message>
      <source>{text} · {count} waiting</source>
      <translation>{text} · esperan {count}</translation>
    </message>
  </context>
  <context>
    <name>Programme</name>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>By room</source>
      <translation>Por sala</translation>
    </message>
    <message>
      <source>By time</source>
      <translation>Por hora</translation>
    </message>
    <message>
      <source>By track</source>
      <translation>Por eje</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Changed today: {title} ({news}).</source>
      <translation>Cambió hoy: {title} ({news}).</translation>
    </message>
    <message>
      <source>Changed, {news}: {title}</source>
      <translation>Cambió, {news}: {title}</translation>
    </message>
    <message>
      <source>Changed: {count}</source>
      <translation>Cambiadas: {count}</translation>
    </message>
    <message>
      <source>Choose the programme</source>
      <translation>Elija el programa</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Fin</translation>
    </message>
    <message>
      <source>Inside</source>
      <translation>Adentro</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>Dejarlo como está</translation>
    </message>
    <message>
      <source>More rows to look at: {count}</source>
      <translation>Más filas por revisar: {count}</translation>
    </message>
    <message>
      <source>NOW</source>
      <translation>AHORA</translation>
    </message>
    <message>
      <source>New: {count}</source>
      <translation>Nuevas: {count}</translation>
    </message>
    <message>
      <source>No column was understood to hold rooms: sessions are found by name only.</source>
      <translation>No se entendió que ninguna columna contenga salas: las sesiones solo se encuentran por su nombre.</translation>
    </message>
    <message>
      <source>No longer named: {count}</source>
      <translation>Ya no se nombran: {count}</translation>
    </message>
    <message>
      <source>No programme yet. Drop it anywhere on this window, or choose it: CSV or a workbook with a row for each session. Drop it again whenever it changes. Who registered for what is taken here too: a row for each seat, or ticks.</source>
      <translation>Todavía no hay programa. Suéltelo en cualquier parte de esta ventana, o elíjalo: CSV o un libro con una fila por sesión. Suéltelo otra vez cuando cambie. Aquí también se toma quién se inscribió en qué: una fila por lugar, o marcas.</translation>
    </message>
    <message>
      <source>No session says when it starts: no room can find its session by the clock.</source>
      <translation>Ninguna sesión dice cuándo empieza: ninguna sala puede encontrar su sesión por el reloj.</translation>
    </message>
    <message>
      <source>No sessions were found: below the header there is none.</source>
      <translation>No se encontraron sesiones: debajo del encabezado no hay ninguna.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>Other words for sessions that the programme does not have: {count}.</source>
      <translation>Otras palabras para sesiones que el programa no tiene: {count}.</translation>
    </message>
    <message>
      <source>Reading the programme…</source>
      <translation>Leyendo el programa…</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>Inscritos</translation>
    </message>
    <message>
      <source>Registration</source>
      <translation>Inscripción</translation>
    </message>
    <message>
      <source>Room</source>
      <translation>Sala</translation>
    </message>
    <message>
      <source>Row {row}: {reason}.</source>
      <translation>Fila {row}: {reason}.</translation>
    </message>
    <message>
      <source>Row {row}: {why}</source>
      <translation>Fila {row}: {why}</translation>
    </message>
    <message>
      <source>Seats</source>
      <translation>Lugares</translation>
    </message>
    <message>
      <source>Seats left</source>
      <translation>Lugares libres</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Sesión</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Sesiones</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Inicio</translation>
    </message>
    <message>
      <source>Take a programme, or a list of seats…</source>
      <translation>Tomar un programa o una lista de lugares…</translation>
    </message>
    <message>
      <source>Take the changes: {count}</source>
      <translation>Tomar los cambios: {count}</translation>
    </message>
    <message>
      <source>These are additions: sessions that the list does not name stay</source>
      <translation>Son adiciones: las sesiones que la lista no nombra se quedan</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Hora</translation>
    </message>
    <message>
      <source>Times do not say whether they are before or after noon: 1:00 to 6:59 were taken for the afternoon. Check them.</source>
      <translation>Las horas no dicen si son antes o después del mediodía: de 1:00 a 6:59 se tomaron como de la tarde. Revíselas.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <source>Track</source>
      <translation>Eje</translation>
    </message>
    <message>
      <source>Type a title, track or room</source>
      <translation>Escriba un título, eje o sala</translation>
    </message>
    <message>
      <source>Undo that</source>
      <translation>Deshacer eso</translation>
    </message>
    <message>
      <source>a day or time that could not be read</source>
      <translation>un día u hora que no se pudo leer</translation>
    </message>
    <message>
      <source>a number of seats that could not be read</source>
      <translation>un número de lugares que no se pudo leer</translation>
    </message>
    <message>
      <source>a seat that is cancelled or not confirmed</source>
      <translation>un lugar cancelado o sin confirmar</translation>
    </message>
    <message>
      <source>a session that does not take place</source>
      <translation>una sesión que no se realiza</translation>
    </message>
    <message>
      <source>a time that clocks leave out on that day</source>
      <translation>una hora que los relojes se saltan ese día</translation>
    </message>
    <message>
      <source>a time without a day</source>
      <translation>una hora sin día</translation>
    </message>
    <message>
      <source>an answer about registering that is not known here</source>
      <translation>una respuesta sobre la inscripción que no se conoce aquí</translation>
    </message>
    <message>
      <source>an end that does not fit the start; the end was left out</source>
      <translation>un final que no corresponde al inicio; se omitió el final</translation>
    </message>
    <message>
      <source>another session has the same id</source>
      <translation>otra sesión tiene el mismo identificador</translation>
    </message>
    <message>
      <source>full</source>
      <translation>lleno</translation>
    </message>
    <message>
      <source>it does not say who registered for what: it needs a column of codes or e-mail addresses, and a column of sessions or one for each session.</source>
      <translation>no dice quién se inscribió en qué: necesita una columna de códigos o de correos, y una columna de sesiones o una por cada sesión.</translation>
    </message>
    <message>
      <source>it lists people, not sessions. Take attendees with `kiosk import`, and who registered for what with `kiosk programme FILE --registered LIST`.</source>
      <translation>enumera personas, no sesiones. Tome a los asistentes con `kiosk import`, y quién se inscribió en qué con `kiosk programme FILE --registered LIST`.</translation>
    </message>
    <message>
      <source>it says who registered for what. Take it on the Programme page, or with `kiosk programme FILE --registered LIST`.</source>
      <translation>dice quién se inscribió en qué. Tómela en la página Programa, o con `kiosk programme FILE --registered LIST`.</translation>
    </message>
    <message>
      <source>new today</source>
      <translation>nueva hoy</translation>
    </message>
    <message>
      <source>no row names the columns of a programme. It needs a title, and a room or a time.</source>
      <translation>ninguna fila nombra las columnas de un programa. Necesita un título, y una sala o una hora.</translation>
    </message>
    <message>
      <source>no time</source>
      <translation>sin hora</translation>
    </message>
    <message>
      <source>no title</source>
      <translation>sin título</translation>
    </message>
    <message>
      <source>nobody is registered under this</source>
      <translation>nadie está inscrito con esto</translation>
    </message>
    <message>
      <source>outside the days of the event</source>
      <translation>fuera de los días del evento</translation>
    </message>
    <message>
      <source>several people answer to this</source>
      <translation>varias personas responden a esto</translation>
    </message>
    <message>
      <source>several sessions are called so</source>
      <translation>varias sesiones se llaman así</translation>
    </message>
    <message>
      <source>the programme has no such session</source>
      <translation>el programa no tiene esa sesión</translation>
    </message>
    <message>
      <source>the same session as in another row</source>
      <translation>la misma sesión que en otra fila</translation>
    </message>
    <message>
      <source>was at {time}</source>
      <translation>era a las {time}</translation>
    </message>
    <message>
      <source>was in {room}</source>
      <translation>estaba en {room}</translation>
    </message>
    <message>
      <source>{column}: “{text}” is no session that the programme has. Rows that say so: {count}.</source>
      <translation>{column}: «{text}» no es ninguna sesión del programa. Filas que lo dicen: {count}.</translation>
    </message>
    <message>
      <source>{new} new · {changed} changed · {removed} removed</source>
      <translation>{new} nuevas · {changed} cambiadas · {removed} quitadas</translation>
    </message>
    <message>
      <source>{registered} registered, {admissions} were let in</source>
      <translation>inscritos: {registered}, entradas: {admissions}</translation>
    </message>
    <message>
      <source>{session} {title} is gone; registered for it: {registered}, admissions: {admissions}.</source>
      <translation>{session} {title} ya no está; inscritos: {registered}, entradas: {admissions}.</translation>
    </message>
    <message>
      <source>{source}, sessions: {count}</source>
      <translation>{source}, sesiones: {count}</translation>
    </message>
    <message>
      <source>{told} · {unchanged} as before</source>
      <translation>{told} · {unchanged} sin cambios</translation>
    </message>
  </context>
  <context>
    <name>Question</name>
    <message>
      <source>Answer (Enter)</source>
      <translation>Responder (Enter)</translation>
    </message>
    <message>
      <source>Leave empty</source>
      <translation>Dejar vacío</translation>
    </message>
    <message>
      <source>Leave empty (Enter)</source>
      <translation>Dejar vacío (Enter)</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>{key}  {answer}</source>
      <translation>{key}  {answer}</translation>
    </message>
    <message>
      <source>{number} of {count}: {text}</source>
      <translation>{number} de {count}: {text}</translation>
    </message>
  </context>
  <context>
    <name>Receipt</name>
    <message>
      <source>Central export</source>
      <translation>Exportación central</translation>
    </message>
    <message>
      <source>Date and time</source>
      <translation>Fecha y hora</translation>
    </message>
    <message>
      <source>Files left aside</source>
      <translation>Archivos apartados</translation>
    </message>
    <message>
      <source>Its SHA-256</source>
      <translation>Su SHA-256</translation>
    </message>
    <message>
      <source>Let in more often: {count}; other things to look at: {others}</source>
      <translation>Entraron más veces: {count}; otras cosas por revisar: {others}</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>New records</source>
      <translation>Registros nuevos</translation>
    </message>
    <message>
      <source>Receipt of a sync</source>
      <translation>Comprobante de una sincronización</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>Firma</translation>
    </message>
    <message>
      <source>Station</source>
      <translation>Estación</translation>
    </message>
    <message>
      <source>Stations</source>
      <translation>Estaciones</translation>
    </message>
    <message>
      <source>Synced at</source>
      <translation>Sincronizado el</translation>
    </message>
    <message>
      <source>Totals</source>
      <translation>Totales</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>y {count} más</translation>
    </message>
    <message>
      <source>not written</source>
      <translation>no se escribió</translation>
    </message>
    <message>
      <source>{at} {door}</source>
      <translation>{at} {door}</translation>
    </message>
  </context>
  <context>
    <name>Review</name>
    <message>
      <source>(empty)</source>
      <translation>(vacío)</translation>
    </message>
    <message>
      <source>A mistake: undo</source>
      <translation>Un error: deshacer</translation>
    </message>
    <message>
      <source>A mistake: undo {where}</source>
      <translation>Un error: deshacer {where}</translation>
    </message>
    <message>
      <source>An estimate. No record is refused or put in another order for it.</source>
      <translation>Una estimación. Por ella no se rechaza ni se reordena ningún registro.</translation>
    </message>
    <message>
      <source>Another laptop had settled it otherwise: {told}</source>
      <translation>Otra computadora lo había resuelto de otro modo: {told}</translation>
    </message>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>Begin with the number of one of the choices.</source>
      <translation>Empiece con el número de una de las opciones.</translation>
    </message>
    <message>
      <source>Cancelled, but let in</source>
      <translation>Cancelado, pero entró</translation>
    </message>
    <message>
      <source>Clock is off</source>
      <translation>El reloj está mal</translation>
    </message>
    <message>
      <source>Desks disagree: {field}</source>
      <translation>Las mesas no coinciden: {field}</translation>
    </message>
    <message>
      <source>Differences to look at</source>
      <translation>Diferencias por revisar</translation>
    </message>
    <message>
      <source>Differences to look at: {count}</source>
      <translation>Diferencias por revisar: {count}</translation>
    </message>
    <message>
      <source>Differences: {count} settled</source>
      <translation>Diferencias: resueltas, {count}</translation>
    </message>
    <message>
      <source>Different people</source>
      <translation>Personas distintas</translation>
    </message>
    <message>
      <source>Keep it empty</source>
      <translation>Dejarlo vacío</translation>
    </message>
    <message>
      <source>Keep one spelling</source>
      <translation>Conservar una forma de escribirlo</translation>
    </message>
    <message>
      <source>Keep “{value}”</source>
      <translation>Conservar «{value}»</translation>
    </message>
    <message>
      <source>Let in twice</source>
      <translation>Entró dos veces</translation>
    </message>
    <message>
      <source>Let it stand</source>
      <translation>Dejarlo así</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Buscando…</translation>
    </message>
    <message>
      <source>Merge: one person</source>
      <translation>Unir: una persona</translation>
    </message>
    <message>
      <source>Merged, both count as one person. Nothing is deleted.</source>
      <translation>Unidas, las dos cuentan como una persona. Nunca se borra nada.</translation>
    </message>
    <message>
      <source>Neither desk had seen what the other wrote.</source>
      <translation>Ninguna mesa había visto lo que escribió la otra.</translation>
    </message>
    <message>
      <source>Noted</source>
      <translation>Anotado</translation>
    </message>
    <message>
      <source>Nothing to look at. What laptops disagree about appears after a sync.</source>
      <translation>Nada por revisar. Aquí aparece, después de sincronizar, aquello en lo que las computadoras no coinciden.</translation>
    </message>
    <message>
      <source>Nothing was settled yet.</source>
      <translation>Todavía no se ha resuelto nada.</translation>
    </message>
    <message>
      <source>Open it again</source>
      <translation>Abrirlo otra vez</translation>
    </message>
    <message>
      <source>Open the person (Enter)</source>
      <translation>Abrir a la persona (Enter)</translation>
    </message>
    <message>
      <source>Settled ones</source>
      <translation>Las resueltas</translation>
    </message>
    <message>
      <source>Station not heard from</source>
      <translation>Estación de la que no se sabe</translation>
    </message>
    <message>
      <source>Sync that laptop, or find out why it stopped.</source>
      <translation>Sincronice esa computadora, o averigüe por qué se detuvo.</translation>
    </message>
    <message>
      <source>The clock of {station} is ahead by {time} or more.</source>
      <translation>El reloj de {station} va adelantado {time} o más.</translation>
    </message>
    <message>
      <source>The clock of {station} is behind by {time} or more.</source>
      <translation>El reloj de {station} va atrasado {time} o más.</translation>
    </message>
    <message>
      <source>The number of a choice, and why if you like</source>
      <translation>El número de una opción, y por qué si quiere</translation>
    </message>
    <message>
      <source>The pass was shared</source>
      <translation>Se compartió el gafete</translation>
    </message>
    <message>
      <source>The same person: fine</source>
      <translation>La misma persona: está bien</translation>
    </message>
    <message>
      <source>They count once, whatever you choose.</source>
      <translation>Se cuenta una vez, elija lo que elija.</translation>
    </message>
    <message>
      <source>This undoes what another laptop did. The lead may: the PIN, please.</source>
      <translation>Esto deshace lo que hizo otra computadora. La persona responsable puede: el PIN, por favor.</translation>
    </message>
    <message>
      <source>Walk-in like somebody known</source>
      <translation>Inscrito en la puerta parecido a alguien conocido</translation>
    </message>
    <message>
      <source>Whether they were right to come in is yours to say.</source>
      <translation>Si hizo bien en entrar, lo decide usted.</translation>
    </message>
    <message>
      <source>made at a door</source>
      <translation>inscrito en una puerta</translation>
    </message>
    <message>
      <source>no name</source>
      <translation>sin nombre</translation>
    </message>
    <message>
      <source>{at} {door}</source>
      <translation>{at} {door}</translation>
    </message>
    <message>
      <source>{days} d {hours} h</source>
      <translation>{days} d {hours} h</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>{how}, {at}</source>
      <translation>{how}, {at}</translation>
    </message>
    <message>
      <source>{how}: {reason}</source>
      <translation>{how}: {reason}</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} min</translation>
    </message>
    <message>
      <source>{number}  {way}</source>
      <translation>{number}  {way}</translation>
    </message>
    <message>
      <source>{station}: nothing since {at}</source>
      <translation>{station}: nada desde {at}</translation>
    </message>
    <message>
      <source>{text} (counts now)</source>
      <translation>{text} (vale ahora)</translation>
    </message>
    <message>
      <source>{text} · {operator} at {station}</source>
      <translation>{text} · {operator} en {station}</translation>
    </message>
    <message>
      <source>“{value}” at {at}</source>
      <translation>«{value}» el {at}</translation>
    </message>
  </context>
  <context>
    <name>Rule</name>
    <message>
      <source>Not at this door.</source>
      <translation>No en esta puerta.</translation>
    </message>
    <message>
      <source>Not at this time.</source>
      <translation>No a esta hora.</translation>
    </message>
    <message>
      <source>Not on this day of the week.</source>
      <translation>No en este día de la semana.</translation>
    </message>
    <message>
      <source>Not with this ticket.</source>
      <translation>No con este boleto.</translation>
    </message>
    <message>
      <source>Only from {when} on.</source>
      <translation>Solo a partir de {when}.</translation>
    </message>
    <message>
      <source>Only until {when}.</source>
      <translation>Solo hasta {when}.</translation>
    </message>
    <message>
      <source>They are inside already.</source>
      <translation>Ya está adentro.</translation>
    </message>
    <message>
      <source>They are not inside.</source>
      <translation>No está adentro.</translation>
    </message>
    <message>
      <source>They have not come in yet.</source>
      <translation>Todavía no ha entrado.</translation>
    </message>
    <message>
      <source>Times they entered: {found}; the rule is {operator} {wanted}.</source>
      <translation>Veces que entró: {found}; la regla es {operator} {wanted}.</translation>
    </message>
    <message>
      <source>Too soon, or too late. Minutes since they entered: {found}.</source>
      <translation>Demasiado pronto, o demasiado tarde. Minutos desde que entró: {found}.</translation>
    </message>
    <message>
      <source>a comparison of two constants</source>
      <translation>una comparación de dos constantes</translation>
    </message>
    <message>
      <source>a condition is missing</source>
      <translation>falta una condición</translation>
    </message>
    <message>
      <source>a kind of time that nobody knows</source>
      <translation>un tipo de hora que nadie conoce</translation>
    </message>
    <message>
      <source>a status other than present and absent</source>
      <translation>un estado distinto de presente y ausente</translation>
    </message>
    <message>
      <source>a time that this event does not have</source>
      <translation>una hora que este evento no tiene</translation>
    </message>
    <message>
      <source>a variable that nobody knows</source>
      <translation>una variable que nadie conoce</translation>
    </message>
    <message>
      <source>an expression that nobody knows</source>
      <translation>una expresión que nadie conoce</translation>
    </message>
    <message>
      <source>an object with more than one key</source>
      <translation>un objeto con más de una clave</translation>
    </message>
    <message>
      <source>an operator that nobody knows</source>
      <translation>un operador que nadie conoce</translation>
    </message>
    <message>
      <source>an “or” of nothing</source>
      <translation>un «or» de nada</translation>
    </message>
    <message>
      <source>it is no JSON</source>
      <translation>no es JSON</translation>
    </message>
    <message>
      <source>no number where one is needed</source>
      <translation>no hay un número donde hace falta</translation>
    </message>
    <message>
      <source>no time where one is needed</source>
      <translation>no hay una hora donde hace falta</translation>
    </message>
    <message>
      <source>things that cannot be compared</source>
      <translation>cosas que no se pueden comparar</translation>
    </message>
    <message>
      <source>too few values, or too many</source>
      <translation>muy pocos valores, o demasiados</translation>
    </message>
    <message>
      <source>too long, or too deep</source>
      <translation>demasiado largo, o demasiado profundo</translation>
    </message>
    <message>
      <source>“and” or “or” inside a comparison</source>
      <translation>«and» u «or» dentro de una comparación</translation>
    </message>
  </context>
  <context>
    <name>Rules</name>
    <message>
      <source>Again after an exit</source>
      <translation>Otra vez después de salir</translation>
    </message>
    <message>
      <source>Another door:</source>
      <translation>Otra puerta:</translation>
    </message>
    <message>
      <source>As often as they like</source>
      <translation>Cuantas veces quieran</translation>
    </message>
    <message>
      <source>Choose the file with the rules</source>
      <translation>Elija el archivo con las reglas</translation>
    </message>
    <message>
      <source>Closes</source>
      <translation>Cierra</translation>
    </message>
    <message>
      <source>Doors and their rules are the lead's to set.</source>
      <translation>Las puertas y sus reglas las fija la persona responsable.</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>How often</source>
      <translation>Cuántas veces</translation>
    </message>
    <message>
      <source>Keep these rules</source>
      <translation>Guardar estas reglas</translation>
    </message>
    <message>
      <source>Kept. It holds from the next scan on.</source>
      <translation>Guardado. Vale desde el próximo escaneo.</translation>
    </message>
    <message>
      <source>Make a door</source>
      <translation>Crear una puerta</translation>
    </message>
    <message>
      <source>Minutes after start</source>
      <translation>Minutos después del inicio</translation>
    </message>
    <message>
      <source>Name of a new door</source>
      <translation>Nombre de una puerta nueva</translation>
    </message>
    <message>
      <source>No rules of the organiser's own.</source>
      <translation>No hay reglas propias de quien organiza.</translation>
    </message>
    <message>
      <source>Nobody has this ticket type yet: {types}</source>
      <translation>Nadie tiene todavía este tipo de boleto: {types}</translation>
    </message>
    <message>
      <source>Once</source>
      <translation>Una vez</translation>
    </message>
    <message>
      <source>Once a day</source>
      <translation>Una vez al día</translation>
    </message>
    <message>
      <source>Only after</source>
      <translation>Solo después de</translation>
    </message>
    <message>
      <source>Only those registered</source>
      <translation>Solo quienes se inscribieron</translation>
    </message>
    <message>
      <source>Opens</source>
      <translation>Abre</translation>
    </message>
    <message>
      <source>People inside</source>
      <translation>Personas adentro</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Rules from a file…</source>
      <translation>Reglas de un archivo…</translation>
    </message>
    <message>
      <source>Rules of {place}</source>
      <translation>Reglas de {place}</translation>
    </message>
    <message>
      <source>Seats are for</source>
      <translation>Los lugares son para</translation>
    </message>
    <message>
      <source>The organiser's own rules are in force.</source>
      <translation>Las reglas propias de quien organiza están vigentes.</translation>
    </message>
    <message>
      <source>Those registered first</source>
      <translation>Primero quienes se inscribieron</translation>
    </message>
    <message>
      <source>Ticket types</source>
      <translation>Tipos de boleto</translation>
    </message>
    <message>
      <source>Unpaid: the desk decides</source>
      <translation>Sin pagar: decide la mesa</translation>
    </message>
    <message>
      <source>all; else separated by commas</source>
      <translation>todos; si no, separados por comas</translation>
    </message>
    <message>
      <source>any time</source>
      <translation>a cualquier hora</translation>
    </message>
    <message>
      <source>no limit</source>
      <translation>sin límite</translation>
    </message>
  </context>
  <context>
    <name>Scanner</name>
    <message>
      <source>Belgian (AZERTY)</source>
      <translation>Belga (AZERTY)</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Cámara</translation>
    </message>
    <message>
      <source>Caps Lock is on: switch it off.</source>
      <translation>Bloq Mayús está activado: desactívelo.</translation>
    </message>
    <message>
      <source>Dvorak</source>
      <translation>Dvorak</translation>
    </message>
    <message>
      <source>English (US)</source>
      <translation>Inglés (EE. UU.)</translation>
    </message>
    <message>
      <source>French (AZERTY)</source>
      <translation>Francés (AZERTY)</translation>
    </message>
    <message>
      <source>German (QWERTZ)</source>
      <translation>Alemán (QWERTZ)</translation>
    </message>
    <message>
      <source>Most type by themselves and need nothing.</source>
      <translation>La mayoría escribe por sí sola y no necesita nada.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Apagada</translation>
    </message>
    <message>
      <source>Scanner on a serial port</source>
      <translation>Lector en un puerto serie</translation>
    </message>
    <message>
      <source>Scanners of this laptop</source>
      <translation>Lectores de esta computadora</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>Español</translation>
    </message>
    <message>
      <source>Spanish (Latin America)</source>
      <translation>Español (Latinoamérica)</translation>
    </message>
    <message>
      <source>Swiss (QWERTZ)</source>
      <translation>Suizo (QWERTZ)</translation>
    </message>
    <message>
      <source>The scanner is lost. Check its cable.</source>
      <translation>Se perdió el lector. Revise su cable.</translation>
    </message>
    <message>
      <source>The scanner types for the keyboard “{scanner}”, but this computer uses “{computer}”. Set the scanner to the computer's.</source>
      <translation>El lector escribe para el teclado «{scanner}», pero esta computadora usa «{computer}». Ajuste el lector al de la computadora.</translation>
    </message>
    <message>
      <source>The scanner's port cannot be opened. Check its cable.</source>
      <translation>No se puede abrir el puerto del lector. Revise su cable.</translation>
    </message>
    <message>
      <source>Whichever there is</source>
      <translation>La que haya</translation>
    </message>
  </context>
  <context>
    <name>Seats</name>
    <message>
      <source>Left as a desk has said: {count}</source>
      <translation>Se dejan como dijo una mesa: {count}</translation>
    </message>
    <message>
      <source>New seats: {count}</source>
      <translation>Lugares nuevos: {count}</translation>
    </message>
    <message>
      <source>Take the changes: {count}</source>
      <translation>Tomar los cambios: {count}</translation>
    </message>
    <message>
      <source>Taken back, since the list names them no more: {count}</source>
      <translation>Retirados, porque la lista ya no los nombra: {count}</translation>
    </message>
    <message>
      <source>The list of seats is taken back.</source>
      <translation>Se retiró la lista de lugares.</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>y {count} más</translation>
    </message>
    <message>
      <source>{new} new · {gone} taken back · {unchanged} as before</source>
      <translation>{new} nuevos · {gone} retirados · {unchanged} sin cambios</translation>
    </message>
    <message>
      <source>{source}: who registered for what; seats: {count}</source>
      <translation>{source}: quién se inscribió en qué; lugares: {count}</translation>
    </message>
  </context>
  <context>
    <name>Station</name>
    <message>
      <source>1 person matches “{query}”</source>
      <translation>1 persona coincide con «{query}»</translation>
    </message>
    <message>
      <source>A few letters are enough; accents do not matter.</source>
      <translation>Bastan unas letras; los acentos no importan.</translation>
    </message>
    <message>
      <source>At least {count} people match “{query}”: type another word</source>
      <translation>Coinciden con «{query}» al menos {count} personas: escriba otra palabra</translation>
    </message>
    <message>
      <source>Camera off (Ctrl+J)</source>
      <translation>Apagar cámara (Ctrl+J)</translation>
    </message>
    <message>
      <source>From paper or a phone. No key is needed.</source>
      <translation>En papel o en un teléfono. No hace falta ninguna tecla.</translation>
    </message>
    <message>
      <source>Group (Ctrl+G)</source>
      <translation>Grupo (Ctrl+G)</translation>
    </message>
    <message>
      <source>Help desk (F4)</source>
      <translation>Mesa de ayuda (F4)</translation>
    </message>
    <message>
      <source>Import a list</source>
      <translation>Importar una lista</translation>
    </message>
    <message>
      <source>Import the organiser's list, or call the lead.</source>
      <translation>Importe la lista de quien organiza, o llame a la persona responsable.</translation>
    </message>
    <message>
      <source>Last checked in here</source>
      <translation>Últimas entradas aquí</translation>
    </message>
    <message>
      <source>Let in… (Ctrl+O)</source>
      <translation>Dejar entrar… (Ctrl+O)</translation>
    </message>
    <message>
      <source>Look at the big answer</source>
      <translation>Vea la respuesta grande</translation>
    </message>
    <message>
      <source>New person (F2)</source>
      <translation>Persona nueva (F2)</translation>
    </message>
    <message>
      <source>Next (Enter)</source>
      <translation>Siguiente (Enter)</translation>
    </message>
    <message>
      <source>No attendee list on this laptop</source>
      <translation>No hay lista de asistentes en esta computadora</translation>
    </message>
    <message>
      <source>No name yet</source>
      <translation>Sin nombre todavía</translation>
    </message>
    <message>
      <source>Nobody found for “{query}”. Try fewer letters, the organisation, or the e-mail.</source>
      <translation>No se encontró a nadie con «{query}». Pruebe con menos letras, la organización o el correo.</translation>
    </message>
    <message>
      <source>Only the beginning of a name, or only one of their names.</source>
      <translation>Solo el principio de un nombre, o solo uno de sus nombres.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Or type a name</source>
      <translation>O escriba un nombre</translation>
    </message>
    <message>
      <source>Print badge (F3)</source>
      <translation>Imprimir gafete (F3)</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Scan a code, or type a name, organisation or e-mail</source>
      <translation>Escanee un código, o escriba un nombre, organización o correo</translation>
    </message>
    <message>
      <source>Scan the code</source>
      <translation>Escanee el código</translation>
    </message>
    <message>
      <source>Similar spelling</source>
      <translation>Se escribe parecido</translation>
    </message>
    <message>
      <source>Still nobody? Register them here, or let the help desk look.</source>
      <translation>¿Todavía nadie? Inscríbale aquí, o que busque la mesa de ayuda.</translation>
    </message>
    <message>
      <source>Stop. Use the paper list.</source>
      <translation>Alto. Use la lista en papel.</translation>
    </message>
    <message>
      <source>The organisation, or the e-mail they registered with.</source>
      <translation>La organización, o el correo con que se inscribió.</translation>
    </message>
    <message>
      <source>Try something shorter</source>
      <translation>Pruebe con algo más corto</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Undo {name}</source>
      <translation>Deshacer {name}</translation>
    </message>
    <message>
      <source>Use the camera (Ctrl+J)</source>
      <translation>Usar la cámara (Ctrl+J)</translation>
    </message>
    <message>
      <source>Write down who comes in, and call the lead. Whoever was shown in green is safe. Scan again to try: green means that it is saved.</source>
      <translation>Anote quién entra y llame a la persona responsable. Quien se mostró en verde está a salvo. Escanee otra vez para probar: verde significa que está guardado.</translation>
    </message>
    <message>
      <source>Wrong person? Ctrl+Z takes it back.</source>
      <translation>¿No es esa persona? Ctrl+Z lo retira.</translation>
    </message>
    <message>
      <source>Wrong person? Undo (Ctrl+Z)</source>
      <translation>¿No es esa persona? Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
      <source>badge printed</source>
      <translation>gafete impreso</translation>
    </message>
    <message>
      <source>{count} people match “{query}”</source>
      <translation>{count} personas coinciden con «{query}»</translation>
    </message>
    <message>
      <source>{here} of {expected} here</source>
      <translation>aquí {here} de {expected}</translation>
    </message>
    <message>
      <source>{importing}. Scan again when it is done.</source>
      <translation>{importing}. Escanee otra vez cuando termine.</translation>
    </message>
  </context>
  <context>
    <name>Status</name>
    <message>
      <source>cancelled</source>
      <translation>cancelada</translation>
    </message>
    <message>
      <source>confirmed</source>
      <translation>confirmada</translation>
    </message>
    <message>
      <source>pending</source>
      <translation>pendiente</translation>
    </message>
  </context>
  <context>
    <name>Sync</name>
    <message>
      <source>  facts {first} to {end} are missing: sync that laptop</source>
      <translation>  faltan los hechos {first} a {end}: sincronice esa computadora</translation>
    </message>
    <message>
      <source>Admitted twice: {name}: {where}</source>
      <translation>Entró dos veces: {name}: {where}</translation>
    </message>
    <message>
      <source>And {count} more: see the column kiosk_flags of the central export.</source>
      <translation>Y {count} más: vea la columna kiosk_flags de la exportación central.</translation>
    </message>
    <message>
      <source>At {at} only read: the others do not have all of this laptop.</source>
      <translation>El {at} solo se leyó: las demás no tienen todo lo de esta computadora.</translation>
    </message>
    <message>
      <source>Back (Esc)</source>
      <translation>Atrás (Esc)</translation>
    </message>
    <message>
      <source>Checked in / expected</source>
      <translation>Entradas / esperados</translation>
    </message>
    <message>
      <source>Choose the folder…</source>
      <translation>Elegir la carpeta…</translation>
    </message>
    <message>
      <source>Choose the stick, or the folder that the laptops share</source>
      <translation>Elija la memoria USB, o la carpeta que comparten las computadoras</translation>
    </message>
    <message>
      <source>Differences to look at: {count}. They are in: kiosk review.</source>
      <translation>Diferencias por revisar: {count}. Están en: kiosk review.</translation>
    </message>
    <message>
      <source>Differences: {count}…</source>
      <translation>Diferencias: {count}…</translation>
    </message>
    <message>
      <source>Each laptop leaves one sealed file there, which only the passphrase opens, and takes what the others left.</source>
      <translation>Cada computadora deja ahí un archivo sellado, que solo abre la frase de contraseña, y toma lo que dejaron las demás.</translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>Conservar ambas</translation>
    </message>
    <message>
      <source>Keeping both lives of this laptop…</source>
      <translation>Conservando las dos vidas de esta computadora…</translation>
    </message>
    <message>
      <source>Last synced at {at}. Stations heard of: {count}.</source>
      <translation>Última sincronización: {at}. Estaciones de las que se sabe: {count}.</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Más tarde</translation>
    </message>
    <message>
      <source>Left aside: {why}.</source>
      <translation>Se apartó: {why}.</translation>
    </message>
    <message>
      <source>NOT sealed: {file}, a copy of a central export. Whoever has this folder or stick can read it: remove it if nobody needs it.</source>
      <translation>SIN sellar: {file}, una copia de una exportación central. Quien tenga esta carpeta o memoria puede leerla: elimínela si nadie la necesita.</translation>
    </message>
    <message>
      <source>NOT sealed: {file}, an older central export. Whoever has this folder or stick can read it; the End of day page removes it.</source>
      <translation>SIN sellar: {file}, una exportación central anterior. Quien tenga esta carpeta o memoria puede leerla; la página Fin del día la elimina.</translation>
    </message>
    <message>
      <source>NOT sealed: {file}, the central export. Whoever has this folder or stick can read it.</source>
      <translation>SIN sellar: {file}, la exportación central. Quien tenga esta carpeta o memoria puede leerla.</translation>
    </message>
    <message>
      <source>New facts: {count}. People here: {here}. Walk-ins: {walk_ins}.</source>
      <translation>Hechos nuevos: {count}. Personas aquí: {here}. Inscritas en la puerta: {walk_ins}.</translation>
    </message>
    <message>
      <source>New records: {count}. People here now: {here}.</source>
      <translation>Registros nuevos: {count}. Personas aquí ahora: {here}.</translation>
    </message>
    <message>
      <source>No folder yet: choose the stick, or the folder you share.</source>
      <translation>Todavía sin carpeta: elija la memoria USB, o la carpeta que comparten.</translation>
    </message>
    <message>
      <source>No station has recorded anything yet.</source>
      <translation>Ninguna estación ha registrado nada todavía.</translation>
    </message>
    <message>
      <source>No ticket type</source>
      <translation>Sin tipo de boleto</translation>
    </message>
    <message>
      <source>Not synced since this window was opened: these counts are of what this laptop knows.</source>
      <translation>Sin sincronizar desde que se abrió esta ventana: estos conteos son de lo que sabe esta computadora.</translation>
    </message>
    <message>
      <source>Nothing new from the others. People here now: {here}.</source>
      <translation>Nada nuevo de las demás. Personas aquí ahora: {here}.</translation>
    </message>
    <message>
      <source>Nothing: no doubles, no flags, no damaged files.</source>
      <translation>Nada: sin dobles, sin señales, sin archivos dañados.</translation>
    </message>
    <message>
      <source>PDF files (*.pdf)</source>
      <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Reading the other laptops' files: {done} of {total}</source>
      <translation>Leyendo los archivos de las demás computadoras: {done} de {total}</translation>
    </message>
    <message>
      <source>Receipt as PDF…</source>
      <translation>Comprobante en PDF…</translation>
    </message>
    <message>
      <source>Record {first} is missing: sync that laptop here.</source>
      <translation>Falta el registro {first}: sincronice esa computadora aquí.</translation>
    </message>
    <message>
      <source>Records {first} to {last} are missing: sync that laptop here.</source>
      <translation>Faltan los registros {first} a {last}: sincronice esa computadora aquí.</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Rechazados</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>Inscritos</translation>
    </message>
    <message>
      <source>Sealed to the organiser's own key: {file}, the central export.</source>
      <translation>Sellado con la llave propia de quien organiza: {file}, la exportación central.</translation>
    </message>
    <message>
      <source>Sealed: all in the folder ending in .stations. Only the passphrase opens it.</source>
      <translation>Sellado: todo lo que está en la carpeta que termina en .stations. Solo lo abre la frase de contraseña.</translation>
    </message>
    <message>
      <source>Stations</source>
      <translation>Estaciones</translation>
    </message>
    <message>
      <source>Sync (F9)…</source>
      <translation>Sincronizar (F9)…</translation>
    </message>
    <message>
      <source>Sync now</source>
      <translation>Sincronizar ahora</translation>
    </message>
    <message>
      <source>Sync with the other laptops</source>
      <translation>Sincronizar con las demás computadoras</translation>
    </message>
    <message>
      <source>The event opens again by itself in some seconds. Go on scanning: whoever is scanned now is answered then.</source>
      <translation>El evento se vuelve a abrir solo en unos segundos. Siga escaneando: a quien se escanee ahora se le responde entonces.</translation>
    </message>
    <message>
      <source>The other laptops can be met in {folder}. Sync?</source>
      <translation>En {folder} se puede encontrar a las demás computadoras. ¿Sincronizar?</translation>
    </message>
    <message>
      <source>The others get what this laptop knows; the central export is old.</source>
      <translation>Las demás reciben lo que sabe esta computadora; la exportación central es vieja.</translation>
    </message>
    <message>
      <source>This laptop met facts of its own that it does not have, and wrote nothing there. Close the event and run: kiosk sync. Both lives are kept then.</source>
      <translation>Esta computadora encontró hechos propios que no tiene, y no escribió nada ahí. Cierre el evento y ejecute: kiosk sync. Así se conservan las dos vidas.</translation>
    </message>
    <message>
      <source>This laptop met facts of its own that it does not have: it was restored from an older copy, or copied. Both are kept; from now on it is {station}.</source>
      <translation>Esta computadora encontró hechos propios que no tiene: se restauró de una copia anterior, o se copió. Se conservan ambos; desde ahora es {station}.</translation>
    </message>
    <message>
      <source>This laptop met facts of its own that it does not have: it was restored or copied. It wrote nothing yet. Keep both: the event closes for some seconds, and opens again.</source>
      <translation>Esta computadora encontró hechos propios que no tiene: se restauró o se copió. Todavía no escribió nada. Conserve ambas: el evento se cierra unos segundos y se vuelve a abrir.</translation>
    </message>
    <message>
      <source>To look at</source>
      <translation>Por revisar</translation>
    </message>
    <message>
      <source>Totals</source>
      <translation>Totales</translation>
    </message>
    <message>
      <source>Waiting for what is under way…</source>
      <translation>Esperando lo que está en curso…</translation>
    </message>
    <message>
      <source>Walk-ins</source>
      <translation>Inscritos en la puerta</translation>
    </message>
    <message>
      <source>What was there was read; the others do not get what this laptop knows. Nothing is lost: sync again when that is mended.</source>
      <translation>Se leyó lo que había; las demás no reciben lo que sabe esta computadora. No se pierde nada: sincronice otra vez cuando eso esté arreglado.</translation>
    </message>
    <message>
      <source>Where to write the receipt</source>
      <translation>Dónde escribir la constancia</translation>
    </message>
    <message>
      <source>Writing what this laptop knows, and the central export…</source>
      <translation>Escribiendo lo que sabe esta computadora, y la exportación central…</translation>
    </message>
    <message>
      <source>a fact in it does not follow from the one before: keep its laptop, and ask</source>
      <translation>un hecho no se sigue del anterior: conserve su computadora, y pregunte</translation>
    </message>
    <message>
      <source>a newer kiosk wrote it: update the kiosk here</source>
      <translation>lo escribió un kiosco más nuevo: actualice el kiosco aquí</translation>
    </message>
    <message>
      <source>it ends too early: copy it from its laptop again</source>
      <translation>termina demasiado pronto: cópielo otra vez de su computadora</translation>
    </message>
    <message>
      <source>it is damaged, or of another event: copy it from its laptop again</source>
      <translation>está dañado, o es de otro evento: cópielo otra vez de su computadora</translation>
    </message>
    <message>
      <source>it tells something else than is known here: two laptops may be copies of one</source>
      <translation>dice algo distinto de lo que se sabe aquí: dos computadoras pueden ser copias de una</translation>
    </message>
    <message>
      <source>it was changed after it was written: sync its laptop here again</source>
      <translation>se cambió después de escribirse: sincronice otra vez su computadora aquí</translation>
    </message>
    <message>
      <source>last word {at} (records: {count})</source>
      <translation>última noticia {at} (registros: {count})</translation>
    </message>
    <message>
      <source>no name</source>
      <translation>sin nombre</translation>
    </message>
    <message>
      <source>nothing since {at} (records: {count})</source>
      <translation>nada desde {at} (registros: {count})</translation>
    </message>
    <message>
      <source>nothing yet</source>
      <translation>nada todavía</translation>
    </message>
    <message>
      <source>the disk does not give it: copy it again</source>
      <translation>el disco no lo entrega: cópielo otra vez</translation>
    </message>
    <message>
      <source>with names</source>
      <translation>con nombres</translation>
    </message>
    <message>
      <source>{at} {door} ({operator})</source>
      <translation>{at} {door} ({operator})</translation>
    </message>
    <message>
      <source>{file}</source>
      <translation>{file}</translation>
    </message>
    <message>
      <source>{file} is written. Print it and sign it.</source>
      <translation>{file} está escrito. Imprímalo y fírmelo.</translation>
    </message>
    <message>
      <source>{file} of {station}</source>
      <translation>{file} de {station}</translation>
    </message>
    <message>
      <source>{file} was left aside: {why}.</source>
      <translation>{file} se apartó: {why}.</translation>
    </message>
    <message>
      <source>{name} (this laptop)</source>
      <translation>{name} (esta computadora)</translation>
    </message>
    <message>
      <source>{name} ({station}): facts: {facts}, the last at {last}</source>
      <translation>{name} ({station}): hechos: {facts}, el último, {last}</translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>A QUESTION FIRST</source>
      <translation>PRIMERO UNA PREGUNTA</translation>
    </message>
    <message>
      <source>ALREADY HERE</source>
      <translation>YA ESTÁ AQUÍ</translation>
    </message>
    <message>
      <source>All {admits} people on this registration are here already.</source>
      <translation>Las {admits} personas de esta inscripción ya están aquí.</translation>
    </message>
    <message>
      <source>Ask for the badge or ticket of this event.</source>
      <translation>Pida el gafete o boleto de este evento.</translation>
    </message>
    <message>
      <source>Ask what stands below; then they can go in.</source>
      <translation>Pregunte lo que está abajo; después puede entrar.</translation>
    </message>
    <message>
      <source>BADGE OF ANOTHER EVENT</source>
      <translation>GAFETE DE OTRO EVENTO</translation>
    </message>
    <message>
      <source>CHECKED IN</source>
      <translation>ENTRADA REGISTRADA</translation>
    </message>
    <message>
      <source>CODE NOT ON THE LIST</source>
      <translation>EL CÓDIGO NO ESTÁ EN LA LISTA</translation>
    </message>
    <message>
      <source>Checked in before.</source>
      <translation>Ya había entrado.</translation>
    </message>
    <message>
      <source>Checked in {day} at {time}, {door}.</source>
      <translation>Entró el {day} a las {time}, {door}.</translation>
    </message>
    <message>
      <source>Every seat is taken, as far as this laptop knows.</source>
      <translation>Todos los lugares están ocupados, hasta donde sabe esta computadora.</translation>
    </message>
    <message>
      <source>FULL</source>
      <translation>LLENO</translation>
    </message>
    <message>
      <source>Find the person by name instead.</source>
      <translation>Mejor busque a la persona por su nombre.</translation>
    </message>
    <message>
      <source>Find them by name. If nobody fits, the help desk can.</source>
      <translation>Busque a la persona por su nombre. Si nadie coincide, la mesa de ayuda puede.</translation>
    </message>
    <message>
      <source>GOODBYE</source>
      <translation>HASTA LUEGO</translation>
    </message>
    <message>
      <source>Is it the right room? The programme (F6) tells where.</source>
      <translation>¿Es la sala correcta? El programa (F6) dice dónde.</translation>
    </message>
    <message>
      <source>Lost badge? Print it again (F3). Somebody else? See the help desk.</source>
      <translation>¿Perdió el gafete? Imprímalo otra vez (F3). ¿Es otra persona? Vea la mesa de ayuda.</translation>
    </message>
    <message>
      <source>NOT AT THIS TIME</source>
      <translation>NO A ESTA HORA</translation>
    </message>
    <message>
      <source>NOT HERE, OR NOT YET</source>
      <translation>AQUÍ NO, O TODAVÍA NO</translation>
    </message>
    <message>
      <source>NOT READABLE</source>
      <translation>NO SE PUEDE LEER</translation>
    </message>
    <message>
      <source>NOT REGISTERED FOR THIS</source>
      <translation>SIN INSCRIPCIÓN PARA ESTO</translation>
    </message>
    <message>
      <source>NOT WITH THIS TICKET</source>
      <translation>NO CON ESTE BOLETO</translation>
    </message>
    <message>
      <source>On a phone: make its screen brighter, and hold it still.</source>
      <translation>En un teléfono: aumente el brillo de la pantalla y no lo mueva.</translation>
    </message>
    <message>
      <source>Person {number} of {admits} on this registration.</source>
      <translation>Persona {number} de {admits} en esta inscripción.</translation>
    </message>
    <message>
      <source>SEE HELP DESK</source>
      <translation>VEA LA MESA DE AYUDA</translation>
    </message>
    <message>
      <source>SEE HELP DESK: CANCELLED</source>
      <translation>VEA LA MESA DE AYUDA: CANCELADO</translation>
    </message>
    <message>
      <source>SEE HELP DESK: CODE WITHDRAWN</source>
      <translation>VEA LA MESA DE AYUDA: CÓDIGO RETIRADO</translation>
    </message>
    <message>
      <source>SEE HELP DESK: NOT APPROVED YET</source>
      <translation>VEA LA MESA DE AYUDA: AÚN SIN APROBAR</translation>
    </message>
    <message>
      <source>SEE HELP DESK: PAYMENT OPEN</source>
      <translation>VEA LA MESA DE AYUDA: PAGO PENDIENTE</translation>
    </message>
    <message>
      <source>SEVERAL PEOPLE HAVE THIS CODE</source>
      <translation>VARIAS PERSONAS TIENEN ESTE CÓDIGO</translation>
    </message>
    <message>
      <source>Say: “Let me walk you over to the help desk. They will sort it out.”</source>
      <translation>Diga: «Permítame acompañarle a la mesa de ayuda. Ahí lo resolverán».</translation>
    </message>
    <message>
      <source>Seats are for those who registered for this session.</source>
      <translation>Los lugares son para quienes se inscribieron en esta sesión.</translation>
    </message>
    <message>
      <source>Seats are for those who registered; the rest from {minutes} min after start.</source>
      <translation>Los lugares son para quienes se inscribieron; los demás, a partir de {minutes} min después del inicio.</translation>
    </message>
    <message>
      <source>Tell them when to come back.</source>
      <translation>Dígale cuándo volver.</translation>
    </message>
    <message>
      <source>The keyboard answers: the number of the answer, or Y and N.</source>
      <translation>El teclado responde: el número de la respuesta, o S y N.</translation>
    </message>
    <message>
      <source>The list says: checked in before ({word}).</source>
      <translation>La lista dice: entró antes ({word}).</translation>
    </message>
    <message>
      <source>The organiser cancelled this registration.</source>
      <translation>Quien organiza canceló esta inscripción.</translation>
    </message>
    <message>
      <source>The organiser has not approved this registration yet.</source>
      <translation>Quien organiza todavía no aprueba esta inscripción.</translation>
    </message>
    <message>
      <source>The organiser wants to speak with them first.</source>
      <translation>Quien organiza quiere hablar antes con esta persona.</translation>
    </message>
    <message>
      <source>The organiser withdrew this code. A newer one may exist.</source>
      <translation>Quien organiza retiró este código. Puede haber uno más nuevo.</translation>
    </message>
    <message>
      <source>The organiser's rules for this door do not let them in now.</source>
      <translation>Las reglas de quien organiza para esta puerta no le permiten entrar ahora.</translation>
    </message>
    <message>
      <source>The programme (F6) tells where seats are left.</source>
      <translation>El programa (F6) dice dónde quedan lugares.</translation>
    </message>
    <message>
      <source>Their organisation or e-mail tells them apart.</source>
      <translation>Su organización o correo los distingue.</translation>
    </message>
    <message>
      <source>They have not come through {door} yet. Send them there first.</source>
      <translation>Todavía no ha pasado por {door}. Envíe primero a la persona ahí.</translation>
    </message>
    <message>
      <source>They have {have}; here it takes {wanted}.</source>
      <translation>Tiene {have}; aquí se acepta {wanted}.</translation>
    </message>
    <message>
      <source>This closed at {closes}.</source>
      <translation>Esto cerró a las {closes}.</translation>
    </message>
    <message>
      <source>This is open from {opens} to {closes}.</source>
      <translation>Esto está abierto de {opens} a {closes}.</translation>
    </message>
    <message>
      <source>This opens at {opens}.</source>
      <translation>Esto abre a las {opens}.</translation>
    </message>
    <message>
      <source>This registration is not confirmed yet.</source>
      <translation>Esta inscripción aún no está confirmada.</translation>
    </message>
    <message>
      <source>This ticket is not valid at this time.</source>
      <translation>Este boleto no es válido a esta hora.</translation>
    </message>
    <message>
      <source>Try again, or type the code under the square.</source>
      <translation>Intente otra vez, o escriba el código que está debajo del cuadro.</translation>
    </message>
  </context>
  <context>
    <name>WalkIn</name>
    <message>
      <source>A name for the badge is needed.</source>
      <translation>Hace falta un nombre para el gafete.</translation>
    </message>
    <message>
      <source>Already registered?</source>
      <translation>¿Ya está inscrito?</translation>
    </message>
    <message>
      <source>Cancel (Esc)</source>
      <translation>Cancelar (Esc)</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>Correo electrónico</translation>
    </message>
    <message>
      <source>Full name, if it is another</source>
      <translation>Nombre completo, si es otro</translation>
    </message>
    <message>
      <source>Go on (F2)</source>
      <translation>Continuar (F2)</translation>
    </message>
    <message>
      <source>In any alphabet. Nothing else is needed.</source>
      <translation>En cualquier alfabeto. No hace falta nada más.</translation>
    </message>
    <message>
      <source>It is this person</source>
      <translation>Es esta persona</translation>
    </message>
    <message>
      <source>It is this person: {name}, {details}, {presence}</source>
      <translation>Es esta persona: {name}, {details}, {presence}</translation>
    </message>
    <message>
      <source>Name for the badge</source>
      <translation>Nombre para el gafete</translation>
    </message>
    <message>
      <source>New person</source>
      <translation>Persona nueva</translation>
    </message>
    <message>
      <source>No ticket type</source>
      <translation>Sin tipo de boleto</translation>
    </message>
    <message>
      <source>Not finished: {name}</source>
      <translation>Sin terminar: {name}</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organización</translation>
    </message>
    <message>
      <source>Pronouns</source>
      <translation>Pronombres</translation>
    </message>
    <message>
      <source>Register, check in, print (Ctrl+Enter)</source>
      <translation>Inscribir, registrar entrada, imprimir (Ctrl+Enter)</translation>
    </message>
    <message>
      <source>Ticket type</source>
      <translation>Tipo de boleto</translation>
    </message>
    <message>
      <source>While you type, whoever may be registered already shows here.</source>
      <translation>Mientras escribe, aquí aparece quien quizá ya está inscrito.</translation>
    </message>
    <message>
      <source>a new person</source>
      <translation>una persona nueva</translation>
    </message>
  </context>
  <context>
    <name>Watch</name>
    <message>
      <source>A new list is there: {name}</source>
      <translation>Hay una lista nueva: {name}</translation>
    </message>
    <message>
      <source>Choose the folder with the lists</source>
      <translation>Elija la carpeta con las listas</translation>
    </message>
    <message>
      <source>Look at it</source>
      <translation>Revisarla</translation>
    </message>
    <message>
      <source>New lists are looked for in {folder}</source>
      <translation>Las listas nuevas se buscan en {folder}</translation>
    </message>
    <message>
      <source>New versions of the list can be noticed in a folder.</source>
      <translation>Las versiones nuevas de la lista se pueden detectar en una carpeta.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Ahora no</translation>
    </message>
    <message>
      <source>Stop watching</source>
      <translation>Dejar de vigilar</translation>
    </message>
    <message>
      <source>Watch a folder…</source>
      <translation>Vigilar una carpeta…</translation>
    </message>
  </context>
  <context>
    <name>Welcome</name>
    <message>
      <source>1,200 invented people to scan and search for, as you please.</source>
      <translation>1,200 personas inventadas para escanear y buscar a su gusto.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Event files (*.kiosk)</source>
      <translation>Archivos de eventos (*.kiosk)</translation>
    </message>
    <message>
      <source>Event files that were open on this laptop appear here.</source>
      <translation>Aquí aparecen los archivos de eventos que se abrieron en esta computadora.</translation>
    </message>
    <message>
      <source>Join from a stick or folder…</source>
      <translation>Unirse desde una memoria o carpeta…</translation>
    </message>
    <message>
      <source>Making the sample event: {done} of {total} people</source>
      <translation>Creando el evento de muestra: {done} de {total} personas</translation>
    </message>
    <message>
      <source>Making the sample event…</source>
      <translation>Creando el evento de muestra…</translation>
    </message>
    <message>
      <source>New event…</source>
      <translation>Evento nuevo…</translation>
    </message>
    <message>
      <source>One encrypted file holds the whole event. Six words open it; without them, a lost laptop tells nothing.</source>
      <translation>Un archivo cifrado contiene todo el evento. Seis palabras lo abren; sin ellas, una computadora perdida no dice nada.</translation>
    </message>
    <message>
      <source>Open an event</source>
      <translation>Abrir un evento</translation>
    </message>
    <message>
      <source>Open an event file</source>
      <translation>Abrir un archivo del evento</translation>
    </message>
    <message>
      <source>Open another event file…</source>
      <translation>Abrir otro archivo del evento…</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Frase de contraseña</translation>
    </message>
    <message>
      <source>Scan the door key card, or type the passphrase.</source>
      <translation>Escanee la tarjeta llave o escriba la frase de contraseña.</translation>
    </message>
    <message>
      <source>Show what I type</source>
      <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
      <source>Start something new</source>
      <translation>Empezar algo nuevo</translation>
    </message>
    <message>
      <source>Try the sample event</source>
      <translation>Probar el evento de muestra</translation>
    </message>
    <message>
      <source>Unlock (Enter)</source>
      <translation>Desbloquear (Enter)</translation>
    </message>
    <message>
      <source>Where other laptops of the event have synced.</source>
      <translation>Donde otras computadoras del evento se han sincronizado.</translation>
    </message>
    <message>
      <source>{path} is written. Print it, then delete the file.</source>
      <translation>{path} está escrito. Imprímalo y después borre el archivo.</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>Badges</source>
      <translation>Gafetes</translation>
    </message>
    <message>
      <source>Close event</source>
      <translation>Cerrar evento</translation>
    </message>
    <message>
      <source>Dashboard</source>
      <translation>Tablero</translation>
    </message>
    <message>
      <source>End of day</source>
      <translation>Fin del día</translation>
    </message>
    <message>
      <source>Help desk</source>
      <translation>Mesa de ayuda</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importar</translation>
    </message>
    <message>
      <source>Kiosk</source>
      <translation>Kiosk</translation>
    </message>
    <message>
      <source>Programme</source>
      <translation>Programa</translation>
    </message>
    <message>
      <source>Station</source>
      <translation>Estación</translation>
    </message>
  </context>
  <context>
    <name>Word</name>
    <message>
      <source>Cancel (Esc)</source>
      <translation>Cancelar (Esc)</translation>
    </message>
    <message>
      <source>Go on (Enter)</source>
      <translation>Continuar (Enter)</translation>
    </message>
    <message>
      <source>That is another word. Type: {word}</source>
      <translation>Esa es otra palabra. Escriba: {word}</translation>
    </message>
    <message>
      <source>The word</source>
      <translation>La palabra</translation>
    </message>
  </context>
</TS>
