package dev.godwit.storm;

import dev.godwit.lock.ConnectionFactory;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source whose connections count each call that makes the database do something, so that a process can be ended between any
 * two of them: the boundaries of statements, of journal marks and of the history's creation are all among these. What only reads
 * does not count, for dying before it is dying before the write that follows; nor do calls of threads that do none of the work (heartbeats).
 */
final class CountedCalls implements DataSource {

    private static final Set<String> SENDING =
            Set.of("execute", "executeUpdate", "executeBatch", "executeLargeUpdate", "commit", "rollback");

    private final ConnectionFactory connections;
    private final BeforeCall beforeCall;
    private final Thread counted = Thread.currentThread();
    private final AtomicInteger calls = new AtomicInteger();

    /** Hears of a call just before it is made. */
    @FunctionalInterface
    interface BeforeCall {
        void at(int number, String what);
    }

    CountedCalls(ConnectionFactory connections, BeforeCall beforeCall) {
        this.connections = connections;
        this.beforeCall = beforeCall;
    }

    int calls() {
        return calls.get();
    }

    @Override
    public Connection getConnection() throws java.sql.SQLException {
        return watched(Connection.class, connections.open());
    }

    @Override
    public Connection getConnection(String user, String password) throws java.sql.SQLException {
        return getConnection();
    }

    private <T> T watched(Class<T> type, T real) {
        StringBuilder batch = new StringBuilder();
        InvocationHandler handler = (proxy, method, args) -> call(real, method, args, batch);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object real, Method method, Object[] args, StringBuilder batch) throws Throwable {
        if (method.getName().equals("addBatch") && args != null) {
            batch.append(args[0]).append("; ");
        }
        if (SENDING.contains(method.getName()) && isCounted(Thread.currentThread())) {
            String sql = args != null && args.length > 0 ? String.valueOf(args[0]) : batch.toString();
            beforeCall.at(calls.incrementAndGet(), method.getName() + " " + sql);
            batch.setLength(0);
        }
        Object result;
        try {
            result = method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (method.getReturnType() == Statement.class) {
            return watched(Statement.class, (Statement) result);
        }
        if (method.getReturnType() == PreparedStatement.class) {
            return watched(PreparedStatement.class, (PreparedStatement) result);
        }
        return result;
    }

    private boolean isCounted(Thread thread) {
        return thread == counted || thread.getName().startsWith("godwit backfill");
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // Nobody logs.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The driver's own will do.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws java.sql.SQLException {
        throw new java.sql.SQLException("Nothing is wrapped here.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
