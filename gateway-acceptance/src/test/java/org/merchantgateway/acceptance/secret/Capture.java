package org.merchantgateway.acceptance.secret;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.merchantgateway.domain.port.GatewayListener;
import org.merchantgateway.http.WireObserver;

/**
 * Takes down all that leaves while it is open: logs of every level and logger, standard output and error, and what a test
 * notes. Port numbers, which the computer chooses, are left out.
 */
final class Capture implements AutoCloseable {

    /** Those that keep quiet unless told, and the family's own. */
    private static final List<String> LOUD = List.of(
            "",
            "org.merchantgateway",
            "com.sun.xml.ws",
            "com.sun.xml.ws.transport.http",
            "com.sun.xml.ws.util.pipe",
            "com.sun.xml.bind",
            "org.glassfish",
            "jakarta.xml",
            "org.hibernate.validator",
            "jdk.httpclient.HttpClient",
            "jdk.internal.httpclient.debug",
            "com.sun.net.httpserver");

    private static final Pattern PORT = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:|%3A|/<unresolved>:)\\d{2,5}");

    /** How Metro names its objects and fibers. */
    private static final Pattern IDENTITY = Pattern.compile("(?<=[\\w;])@[0-9a-f]{1,8}\\b|(?<=fiber-)\\d+");

    private final List<Transcript.Line> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<Transcript.Line> unordered = Collections.synchronizedList(new ArrayList<>());
    private final List<Transcript.Line> foreign = Collections.synchronizedList(new ArrayList<>());
    private final Thread own = Thread.currentThread();
    private final Map<Logger, java.util.Optional<Level>> levels = new LinkedHashMap<>();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printedOut = new ByteArrayOutputStream();
    private final ByteArrayOutputStream printedErr = new ByteArrayOutputStream();
    private final Handler log = new Log();
    private final List<Handler> silenced = new ArrayList<>();

    private Capture() {
        for (String name : LOUD) {
            Logger logger = Logger.getLogger(name);
            levels.put(logger, java.util.Optional.ofNullable(logger.getLevel()));
            logger.setLevel(Level.ALL);
        }
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            silenced.add(handler);
            root.removeHandler(handler);
        }
        root.addHandler(log);
        System.setOut(new PrintStream(printedOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printedErr, true, StandardCharsets.UTF_8));
    }

    static Capture start() {
        return new Capture();
    }

    /** Notes a text that leaves. */
    void note(String channel, Object shown) {
        lines.add(new Transcript.Line(channel, withoutPorts(String.valueOf(shown))));
    }

    /** Notes an exception as a log would show it: message, causes, suppressed ones, stack; and as it is serialized. */
    void noteThrown(String channel, Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        // after fifteen calls the JDK calls by generated classes with a number
        note(channel, trace.toString().replaceAll("\\tat java\\.base/jdk\\.internal\\.reflect\\..*\\R", ""));
        note(channel + ", serialized", serialized(thrown));
    }

    private static String serialized(Throwable thrown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StackTraceElement[] trace = thrown.getStackTrace();
        thrown.setStackTrace(new StackTraceElement[0]);
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(thrown);
        } catch (java.io.NotSerializableException cannot) {
            return "cannot be serialized";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            thrown.setStackTrace(trace);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    WireObserver observer() {
        return exchange -> note("observer", exchange);
    }

    /** Also what a metrics library would take of it. */
    GatewayListener listener() {
        return call -> note("listener", call);
    }

    private static String withoutPorts(String text) {
        // most texts have none, and a pattern takes its time
        return text.contains("127.0.0.1") || text.contains("localhost")
                ? PORT.matcher(text).replaceAll("$1$2PORT")
                : text;
    }

    private static String withoutIdentities(String text) {
        return text.contains("@") || text.contains("fiber-")
                ? IDENTITY.matcher(text).replaceAll("@")
                : text;
    }

    /** What has left so far. */
    Transcript transcript() {
        List<Transcript.Line> all = new ArrayList<>(lines);
        all.add(printed("System.out", printedOut));
        all.add(printed("System.err", printedErr));
        return new Transcript(all, unordered, foreign);
    }

    private static Transcript.Line printed(String channel, ByteArrayOutputStream bytes) {
        return new Transcript.Line(channel, withoutPorts(bytes.toString(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        Logger root = Logger.getLogger("");
        root.removeHandler(log);
        silenced.forEach(root::addHandler);
        levels.forEach((logger, level) -> logger.setLevel(level.orElse(null)));
        System.setOut(out);
        System.setErr(err);
    }

    /** Takes down every record: as it would be printed, and its parameters, which a handler may print. */
    private final class Log extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();

        Log() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            String logger = String.valueOf(entry.getLoggerName());
            StringWriter text = new StringWriter();
            text.append(entry.getLevel() + " " + logger + ": " + formatter.formatMessage(entry) + " "
                    + entry.getMessage() + " " + java.util.Arrays.toString(entry.getParameters()));
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(text));
            }
            Transcript.Line line = new Transcript.Line("log", withoutIdentities(withoutPorts(text.toString())));
            if (logger.startsWith("jdk.") || logger.startsWith("com.sun.net.") || logger.startsWith("sun.")) {
                foreign.add(line);
            } else if (Thread.currentThread().equals(own)) {
                lines.add(line);
            } else {
                unordered.add(line);
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // there is nothing to close
        }
    }
}
