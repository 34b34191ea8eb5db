package org.merchantgateway.testkit.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.merchantgateway.testkit.simulator.setting.SimulatorSettings;

/**
 * The simulator as a program: {@code java -jar gateway-simulator.jar --port 8080 --merchant shop:secret}. Runs until it is
 * stopped; exit status 2 if an option is wrong or the port is taken.
 */
public final class SimulatorMain {

    private static final int WRONG_USE = 2;
    private static final int DEFAULT_PORT = 8080;

    private static final String HELP = """
            Simulates the payment gateway on this computer (loopback address only).

              --port <number>             where to listen; 0 means any free port; default 8080
              --merchant <login:password> a merchant and its password; may be repeated; default shop:secret
              --seed <number>             from which ids and approval codes are made; another one at every start by default
              --help                      this text

            """;

    /** A wrong command line; its message says what is wrong, and never shows a password. */
    private static final class WrongUse extends Exception {

        private static final long serialVersionUID = 1L;

        WrongUse(String message) {
            super(message);
        }
    }

    private SimulatorMain() {}

    /** Starts the simulator, or says what is wrong and exits with status 2. */
    public static void main(String[] args) {
        List<String> arguments = Arrays.asList(args);
        if (arguments.contains("--help")) {
            System.out.print(HELP);
        } else if (start(arguments, System.out, System.err).isEmpty()) {
            System.exit(WRONG_USE);
        }
    }

    /** The simulator that the arguments describe; nothing if they are wrong or the port is taken, which is said then. */
    static Optional<GatewaySimulator> start(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            SimulatorSettings settings = settings(arguments.iterator());
            GatewaySimulator simulator = GatewaySimulator.start(settings);
            announce(simulator, settings, out);
            return Optional.of(simulator);
        } catch (WrongUse wrong) {
            err.println(wrong.getMessage());
            err.println("Try --help.");
        } catch (UncheckedIOException taken) {
            err.println(taken.getMessage());
        }
        return Optional.empty();
    }

    private static void announce(GatewaySimulator simulator, SimulatorSettings settings, PrintStream out) {
        out.println("The simulated gateway listens at " + simulator.baseUri());
        out.println("  REST      " + simulator.baseUri() + "/rest/");
        out.println("  SOAP      " + simulator.baseUri() + "/webservices/merchant-ws?wsdl");
        out.println("  console   " + simulator.baseUri().resolve("/"));
        out.println("  merchants " + String.join(", ", settings.merchants().keySet()));
        out.println("  a card    5555555555555599, CVC 123, any later expiry: pays without 3-D Secure");
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    private static SimulatorSettings settings(Iterator<String> arguments) throws WrongUse {
        SimulatorSettings.Builder settings =
                SimulatorSettings.builder().port(DEFAULT_PORT).seed(System.nanoTime());
        boolean hasMerchant = false;
        while (arguments.hasNext()) {
            String option = arguments.next();
            switch (option) {
                case "--port" -> settings.port(port(value(option, arguments)));
                case "--merchant" -> {
                    merchant(settings, value(option, arguments));
                    hasMerchant = true;
                }
                case "--seed" -> settings.seed(seed(value(option, arguments)));
                default -> throw new WrongUse("Unknown option: " + option);
            }
        }
        return hasMerchant
                ? settings.build()
                : settings.merchant("shop", "secret").build();
    }

    private static String value(String option, Iterator<String> arguments) throws WrongUse {
        try {
            return arguments.next();
        } catch (NoSuchElementException missing) {
            throw new WrongUse(option + " needs a value");
        }
    }

    private static int port(String digits) throws WrongUse {
        if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > 65_535) {
            throw new WrongUse("--port must be a number from 0 to 65535, got " + digits);
        }
        return Integer.parseInt(digits);
    }

    private static long seed(String digits) throws WrongUse {
        if (!digits.matches("\\d{1,18}")) {
            throw new WrongUse("--seed must be a number of up to 18 digits, got " + digits);
        }
        return Long.parseLong(digits);
    }

    private static void merchant(SimulatorSettings.Builder settings, String loginAndPassword) throws WrongUse {
        int colon = loginAndPassword.indexOf(':');
        if (colon < 0) {
            throw new WrongUse("--merchant must be login:password, got a text without a colon");
        }
        try {
            settings.merchant(loginAndPassword.substring(0, colon), loginAndPassword.substring(colon + 1));
        } catch (IllegalArgumentException invalid) {
            throw new WrongUse("--merchant must be login:password, each ANS..30: " + invalid.getMessage());
        }
    }
}
