// Stands in for @tarojs/components/lib/react in the browser. That file brings every custom element (250 KB) as soon as
// one is named, even where it is never drawn. Those that have no HTML form of their own in @tarojs/components-react are
// undefined here, and React says so loudly when one is drawn: give it an `h5` branch in src/ui/ instead.
exports.CustomWrapper = (props) => props.children
