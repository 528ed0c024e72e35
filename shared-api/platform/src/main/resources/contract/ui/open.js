// Shows the contract; writes made from here carry the session's token, as every write has to.
const token = () => fetch('/api/auth/csrf').then((answer) => (answer.ok ? answer.json() : { csrfToken: '' }))

window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  requestInterceptor: async (request) => {
    if (!['GET', 'HEAD'].includes((request.method ?? 'GET').toUpperCase())) {
      request.headers['X-CSRF-Token'] = (await token()).csrfToken
    }
    return request
  },
})
