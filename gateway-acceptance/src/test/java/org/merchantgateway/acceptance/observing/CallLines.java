package org.merchantgateway.acceptance.observing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.merchantgateway.domain.port.CallLog;

/** Keeps what is written to the logger of calls, and keeps it off the console, until it is closed. */
final class CallLines implements AutoCloseable {

    private final Logger logger = Logger.getLogger(CallLog.LOGGER);
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Handler handler = new Keeping();

    private CallLines() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    static CallLines open() {
        return new CallLines();
    }

    /** Level and message of each, without how long the call took. */
    List<String> all() {
        return lines.stream().map(line -> line.replaceFirst(" tookMs=\\d+", "")).toList();
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private final class Keeping extends Handler {

        @Override
        public void publish(LogRecord event) {
            lines.add(event.getLevel() + " " + event.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
