package org.merchantgateway.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.state.StateFileException;

/**
 * The simulator as a program: {@code java -jar gateway-simulator.jar --port 8080 --merchant shop:secret}. Runs until it is
 * stopped; exit status 2 if an option is wrong, the port is taken, or the state file is none.
 */
public final class SimulatorMain {

    private static final int WRONG_USE = 2;

    private SimulatorMain() {}

    /** Starts the simulator, or says what is wrong and exits with status 2. */
    public static void main(String[] args) {
        List<String> arguments = Arrays.asList(args);
        if (arguments.contains("--help")) {
            System.out.print(CommandLine.HELP);
            return;
        }
        Optional<GatewaySimulator> simulator = start(arguments, System.out, System.err);
        if (simulator.isEmpty()) {
            System.exit(WRONG_USE);
        }
        // what is in memory reaches the state file, however the program is stopped
        simulator.ifPresent(
                running -> Runtime.getRuntime().addShutdownHook(new Thread(running::close, "gateway-simulator-end")));
    }

    /** The simulator that the arguments describe; nothing if they are wrong or the port is taken, which is said then. */
    static Optional<GatewaySimulator> start(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            CommandLine.Start start = CommandLine.start(arguments);
            GatewaySimulator simulator = GatewaySimulator.start(start.settings());
            arm(simulator, start.faults());
            warn(start.settings(), err);
            announce(simulator, start.settings(), out);
            return Optional.of(simulator);
        } catch (CommandLine.WrongUse wrong) {
            err.println(wrong.getMessage());
            err.println("Try --help.");
        } catch (UncheckedIOException | StateFileException | IllegalArgumentException unusable) {
            err.println(unusable.getMessage());
        }
        return Optional.empty();
    }

    /** It answers this computer alone, whatever the public address is. */
    private static URI console(GatewaySimulator simulator, SimulatorSettings settings) {
        return settings.publicUrl().isEmpty()
                ? simulator.baseUri().resolve("/")
                : URI.create(
                        (settings.tls().isPresent() ? "https" : "http") + "://localhost:" + simulator.port() + "/");
    }

    private static void arm(GatewaySimulator simulator, List<ControlRequest> faults) throws CommandLine.WrongUse {
        try {
            faults.forEach(new ControlCommands(simulator)::arm);
        } catch (ControlRequest.InvalidField invalid) {
            simulator.close();
            throw new CommandLine.WrongUse("--fault: " + invalid.getMessage());
        }
    }

    private static void warn(SimulatorSettings settings, PrintStream err) {
        if (!settings.address().isLoopbackAddress()) {
            err.println("Warning: other computers can reach this simulator at "
                    + settings.address().getHostAddress() + ". It is made for tests: do not leave it open.");
        }
    }

    private static void announce(GatewaySimulator simulator, SimulatorSettings settings, PrintStream out) {
        out.println("The simulated gateway listens at " + simulator.baseUri());
        out.println("  REST      " + simulator.baseUri() + "/rest/");
        out.println("  SOAP      " + simulator.baseUri() + "/webservices/merchant-ws?wsdl");
        out.println("  console   " + console(simulator, settings));
        out.println("  merchants " + String.join(", ", settings.merchants().keySet()));
        if (settings.callbacks().areOn()) {
            String target =
                    settings.callbacks().target().map(CallbackSettings::shown).orElse("the order's own address");
            out.println("  notifies  " + target);
        }
        settings.tls().ifPresent(certificate -> out.println("  TLS       " + certificate));
        if (settings.publicUrl().isEmpty() && !settings.address().isLoopbackAddress()) {
            out.println("  elsewhere by any name or address of this computer: links have the Host of the request");
        }
        settings.stateFile().ifPresent(file -> out.println("  state in  " + file));
        out.println("  a card    5555555555555599, CVC 123, any later expiry: pays without 3-D Secure");
        out.println("Ctrl-C stops it.");
        out.flush();
    }
}
