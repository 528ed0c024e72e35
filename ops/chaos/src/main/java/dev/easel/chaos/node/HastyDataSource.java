package dev.easel.chaos.node;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** {@link Bug#ACKNOWLEDGED_BEFORE_DURABLE}: nobody on these connections ever waits for the disk. */
final class HastyDataSource extends DelegatingDataSource {

    HastyDataSource(DataSource source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            var answer = method.invoke(connection, arguments);
            return answer instanceof Statement statement && method.getName().equals("createStatement")
                    ? hasty(statement)
                    : answer;
        });
    }

    private static Statement hasty(Statement statement) {
        return proxy(Statement.class, (method, arguments) -> {
            if (arguments != null && arguments.length == 1 && arguments[0] instanceof String sql) {
                arguments[0] = sql.replace("synchronous_commit = on", "synchronous_commit = off");
            }
            return method.invoke(statement, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        return call.answer(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    @FunctionalInterface
    private interface Call {
        Object answer(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
    }
}
