// WeChat's require.async fetches another package; under Jest all packages lie in one folder, and the answer comes a moment later too.
const later = '(function(one){return Promise.resolve().then(function(){return require(one)})})('

module.exports = { process: (code) => ({ code: code.split('require.async(').join(later) }) }
