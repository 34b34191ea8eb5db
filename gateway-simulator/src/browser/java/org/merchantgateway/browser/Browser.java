package org.merchantgateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chromium without a window, driven over the W3C WebDriver protocol: the dozen requests that these tests need, so that no
 * driver library with its tree of dependencies is.
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver"));
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** By what the protocol calls an element. */
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How a payer's browser differs from others. */
    public record Kind(int width, int height, boolean scripts, boolean dark) {

        public static Kind desktop() {
            return new Kind(1100, 800, true, false);
        }

        public Kind sized(int wide, int high) {
            return new Kind(wide, high, scripts, dark);
        }

        public Kind withoutScripts() {
            return new Kind(width, height, false, dark);
        }

        public Kind inTheDark() {
            return new Kind(width, height, scripts, true);
        }
    }

    /** The program through which browsers are driven. A browser that is closed forgets all, and serves the next payer. */
    public static final class Driver implements AutoCloseable {

        private static final int TRIES = 5;

        private final Process process;
        private final String base;
        private final List<Browser> idle = new ArrayList<>();

        private Driver(Process process, String base) {
            this.process = process;
            this.base = base;
        }

        /** Starts it on a free port: of IPv4; it gives up where the same port of IPv6 is taken. */
        public static Driver start() {
            StringBuilder said = new StringBuilder();
            for (int i = 0; i < TRIES; i++) {
                try {
                    Process process = new ProcessBuilder(DRIVER.toString(), "--port=0")
                            .redirectErrorStream(true)
                            .start();
                    Optional<String> port = port(process, said);
                    if (port.isPresent()) {
                        return new Driver(process, "http://127.0.0.1:" + port.get());
                    }
                    process.destroy();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            throw new AssertionError("chromedriver does not start: " + said);
        }

        private static Optional<String> port(Process process, StringBuilder said) throws IOException {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    return Optional.of(started.group(1));
                }
            }
            return Optional.empty();
        }

        public Browser open(Kind kind) {
            Browser browser = idle.stream()
                    .filter(one -> one.scripts == kind.scripts())
                    .findFirst()
                    .orElseGet(() -> started(kind.scripts()));
            idle.remove(browser);
            browser.prepare(kind);
            return browser;
        }

        private Browser started(boolean scripts) {
            try {
                Path profile = Files.createTempDirectory("payer-browser");
                String id = send("POST", base + "/session", capabilities(scripts, profile))
                        .get("value.sessionId");
                return new Browser(this, scripts, profile, base + "/session/" + id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            idle.forEach(Browser::quit);
            process.destroy();
        }
    }

    private final Driver driver;
    private final boolean scripts;
    private final Path profile;
    private final String session;

    private Browser(Driver driver, boolean scripts, Path profile, String session) {
        this.driver = driver;
        this.scripts = scripts;
        this.profile = profile;
        this.session = session;
    }

    private static String capabilities(boolean scripts, Path profile) {
        List<String> flags = List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-sync",
                "--disable-component-update",
                "--no-first-run",
                "--force-color-profile=srgb",
                "--lang=en-US",
                "--user-data-dir=" + profile);
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("binary", CHROMIUM.toString());
        options.put("args", flags);
        if (!scripts) {
            options.put("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        return json(Map.of(
                "capabilities",
                Map.of(
                        "alwaysMatch",
                        Map.of(
                                "browserName",
                                "chrome",
                                "goog:chromeOptions",
                                options,
                                "goog:loggingPrefs",
                                Map.of("browser", "ALL")))));
    }

    private void prepare(Kind kind) {
        devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        kind.width(),
                        "height",
                        kind.height(),
                        "deviceScaleFactor",
                        kind.width() < 500 ? 2 : 1,
                        "mobile",
                        kind.width() < 500));
        String scheme = kind.dark() ? "dark" : "light";
        devTools(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private void devTools(String command, Map<String, Object> parameters) {
        post("/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    public void go(String address) {
        post("/url", Map.of("url", address));
    }

    public String address() {
        return get("/url").get("value");
    }

    public String title() {
        return get("/title").get("value");
    }

    /** The text that can be seen of an element. */
    public String text(String css) {
        return get("/element/" + element(css) + "/text").get("value");
    }

    public String text() {
        return text("body");
    }

    public String attribute(String css, String name) {
        return get("/element/" + element(css) + "/attribute/" + name).get("value");
    }

    public boolean has(String css) {
        return post("/elements", Map.of("using", "css selector", "value", css)).size() > 0;
    }

    public void type(String css, String text) {
        post("/element/" + element(css) + "/value", Map.of("text", text));
    }

    public void press(String css) {
        post("/element/" + element(css) + "/click", Map.of());
    }

    /**
     * Presses a button in the frame that is looked into, and looks at the whole window again before the press counts: where its answer
     * takes the window on, a press that waited would wait for a frame that is gone.
     */
    public void pressAndLeave(String css) {
        post(
                "/execute/sync",
                Map.of(
                        "script",
                        "const button = arguments[0]; setTimeout(() => button.click(), 300);",
                        "args",
                        List.of(Map.of(ELEMENT, element(css)))));
        leave();
    }

    /** Looks into a frame from now on. */
    public void enter(String css) {
        post("/frame", Map.of("id", Map.of(ELEMENT, element(css))));
    }

    /** Looks at the whole window again. */
    public void leave() {
        post("/frame/parent", Map.of());
    }

    /** What a script on the page answers; works where the page's own scripts do not run, too. */
    public String script(String expression) {
        return post("/execute/sync", Map.of("script", "return String(" + expression + ")", "args", List.of()))
                .get("value");
    }

    /** What the browser had to complain of since it was asked last: errors of scripts, breaches of the content policy. */
    public String complaints() {
        return post("/se/log", Map.of("type", "browser")).toString();
    }

    public void waitFor(String what, BooleanSupplier fulfilled) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isNow(fulfilled)) {
            assertThat(System.nanoTime())
                    .as("waiting for " + what + " at " + address())
                    .isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean isNow(BooleanSupplier fulfilled) {
        try {
            return fulfilled.getAsBoolean();
        } catch (AssertionError betweenTwoPages) {
            return false;
        }
    }

    public void waitForText(String part) {
        waitFor(part, () -> text().contains(part));
    }

    public void waitForAddress(String part) {
        waitFor(part, () -> address().contains(part));
    }

    /** Keeps what is seen now under {@code target/screenshots}. */
    public void keep(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            byte[] png = Base64.getDecoder().decode(get("/screenshot").get("value"));
            Files.write(SCREENSHOTS.resolve(name + ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String element(String css) {
        Map<String, String> found = post("/element", Map.of("using", "css selector", "value", css));
        return found.values().iterator().next();
    }

    private Map<String, String> get(String path) {
        return send("GET", session + path, "");
    }

    private Map<String, String> post(String path, Map<String, ?> parameters) {
        return send("POST", session + path, json(parameters));
    }

    private static Map<String, String> send(String method, String address, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE.multipliedBy(3))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonFields.of(answer.body());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString((String) value);
        }
    }

    @Override
    public void close() {
        go("about:blank");
        devTools("Network.clearBrowserCookies", Map.of());
        devTools("Network.clearBrowserCache", Map.of());
        complaints();
        driver.idle.add(this);
    }

    private void quit() {
        try {
            send("DELETE", session, "");
        } finally {
            deleteProfile();
        }
    }

    private void deleteProfile() {
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException stillWritten) {
            // the system's temporary folder is emptied by the system
        }
    }
}
