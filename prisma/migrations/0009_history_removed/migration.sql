-- Whoever runs a debate may take an imported conversation away again; what stays is never changed.
GRANT DELETE ON opinion_history TO plenary_app;
