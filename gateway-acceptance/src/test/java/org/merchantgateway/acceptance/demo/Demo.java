package org.merchantgateway.acceptance.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.NotAcceptedException;
import org.merchantgateway.simulator.GatewaySimulator;

/**
 * Tells one story over REST and again over SOAP: a two-phase order with a cart, paid by card through 3-D Secure 2 with a
 * challenge, completed in part, refunded in part; then a second order, paid by the card that was stored. Against the simulator, or, without 3-D
 * Secure and stored cards, with {@code --config FILE} against any gateway. Ends with 0 only if the final
 * reports agree and are right.
 */
public final class Demo {

    private static final List<String> WIRES = List.of("rest", "soap");

    private final PrintStream out;

    Demo(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the demo and ends the JVM.
     *
     * @param arguments none, or {@code --config FILE}
     */
    public static void main(String[] arguments) {
        System.exit(new Demo(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(List.of(arguments)));
    }

    /** Runs the demo; the exit status. */
    int run(List<String> arguments) {
        try {
            if (arguments.isEmpty()) {
                return againstSimulator();
            }
            if (arguments.size() == 2 && arguments.get(0).equals("--config")) {
                return tell(settings(Path.of(arguments.get(1))), Optional.empty());
            }
            out.println("usage: demo [--config FILE]");
            return 2;
        } catch (NoSuchFileException missing) {
            out.println("The configuration cannot be used: there is no file " + missing.getFile());
            return 2;
        } catch (InvalidRequest | IOException problem) {
            out.println("The configuration cannot be used: " + problem.getMessage());
            return 2;
        } catch (NotAcceptedException notAccepted) {
            out.println();
            out.println("The story ends here: " + notAccepted.getMessage());
            return 1;
        }
    }

    private int againstSimulator() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            out.println("A simulator of the gateway listens at " + simulator.baseUri());
            return tell(
                    Map.of(
                            "gateway.endpoint", simulator.baseUri().toString(),
                            "gateway.userName", "shop",
                            "gateway.password", "secret"),
                    Optional.of(new Payer(out)));
        }
    }

    private int tell(Map<String, String> settings, Optional<Payer> payer) {
        List<String> wires =
                settings.containsKey("gateway.protocol") ? List.of(settings.get("gateway.protocol")) : WIRES;
        Map<String, OrderReport> first = new HashMap<>();
        Map<String, OrderReport> second = new HashMap<>();
        for (String wire : wires) {
            Map<String, String> chosen = new HashMap<>(settings);
            chosen.put("gateway.protocol", wire);
            List<OrderReport> reports = new Story(GatewayConfig.from(chosen), payer, out).tell();
            first.put(wire, reports.get(0));
            reports.stream().skip(1).forEach(report -> second.put(wire, report));
        }
        boolean agree =
                new Comparison("The first order, in the end", wires, first, 230_000, 100_000, 50_000).print(out);
        if (!second.isEmpty()) {
            agree &= new Comparison("The second order, paid by the stored card", wires, second, 30_000, 30_000, 0)
                    .print(out);
        }
        return agree ? 0 : 1;
    }

    private static Map<String, String> settings(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
