package org.merchantgateway.acceptance.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.SimulatedOrder;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.state.StateFileException;
import org.merchantgateway.simulator.state.StateKeeper;

/** The simulator's state file: a gateway starts with it and knows its orders, or says that it is none. */
final class StateFileTarget implements Target {

    private final Path file = file();
    private final SimulatorSettings settings = SimulatorSettings.builder()
            .merchant("shop", "secret")
            .stateFile(file)
            .build();

    private static Path file() {
        try {
            return Files.createTempFile("state", ".json");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.write(file, input);
        try {
            StateKeeper.open(Optional.of(file), () -> Duration.ZERO).close(); // most are none: a gateway takes longer
            try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
                simulator.orders().list().stream().map(SimulatedOrder::toString).forEach(Planted::isNotIn);
            }
        } catch (StateFileException refused) {
            Planted.isNotIn(refused);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
