package org.merchantgateway.acceptance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The failures that a server has answered with "system error" and written to its log. */
final class LoggedFailures extends Handler {

    private final Logger logger = Logger.getLogger("org.merchantgateway.simulator");
    private final List<String> failures = new ArrayList<>();

    LoggedFailures() {
        logger.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        if (logged.getLevel().intValue() >= Level.SEVERE.intValue()) {
            failures.add(logged.getLoggerName() + ": " + logged.getMessage());
        }
    }

    /** Those since the last time. */
    synchronized List<String> taken() {
        List<String> taken = List.copyOf(failures);
        failures.clear();
        return taken;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
