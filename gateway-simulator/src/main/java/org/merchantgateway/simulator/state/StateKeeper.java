package org.merchantgateway.simulator.state;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.simulator.core.ChangeListener;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Holdings;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.StoredCard;

/**
 * Keeps a gateway's orders and stored cards in a file: reads it at the start, writes it half a second after a change and at
 * the end, each time to a file beside it that then takes its place. Who kills the program loses half a second.
 */
public final class StateKeeper implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StateKeeper.class.getName());
    private static final long PAUSE_MILLIS = 500;

    private final Optional<Path> file;
    private final StateJson.State found;
    private final Supplier<Duration> ahead;
    private final AtomicBoolean changed = new AtomicBoolean();
    private @Nullable GatewayCore core;
    private @Nullable ScheduledExecutorService writer;

    private StateKeeper(Optional<Path> file, StateJson.State found, Supplier<Duration> ahead) {
        this.file = file;
        this.found = found;
        this.ahead = ahead;
    }

    /**
     * Reads the file, if there is one.
     *
     * @param file nothing means that nothing is kept
     * @param ahead how far the gateway's clock is moved when the file is written
     * @throws StateFileException if the file holds something else than a state, or cannot be read
     */
    public static StateKeeper open(Optional<Path> file, Supplier<Duration> ahead) {
        return new StateKeeper(
                file, file.filter(Files::exists).map(StateKeeper::read).orElseGet(StateKeeper::nothing), ahead);
    }

    private static StateJson.State nothing() {
        return new StateJson.State(0, Duration.ZERO, new Holdings(List.of(), List.of()));
    }

    private static StateJson.State read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return StateJson.read(in);
        } catch (java.nio.file.FileSystemException unreadable) {
            throw new StateFileException(
                    file, "it cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        } catch (IOException broken) {
            throw new StateFileException(file, String.valueOf(broken.getMessage()));
        }
    }

    /** How often a gateway was started with this file before. */
    public int starts() {
        return found.starts();
    }

    /** How far the clock had been moved. */
    public Duration clockAhead() {
        return found.ahead();
    }

    /**
     * Puts back what the file held, and keeps what changes from now on.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void keep(GatewayCore gateway) {
        gateway.restore(found.holdings());
        core = gateway;
        if (file.isPresent()) {
            write(file.get());
            gateway.tell(new Listener());
            ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread daemon = new Thread(task, "gateway-simulator-state");
                daemon.setDaemon(true);
                return daemon;
            });
            Future<?> unused = thread.scheduleWithFixedDelay(
                    this::writeChanges, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            writer = thread;
        }
    }

    private final class Listener implements ChangeListener {

        @Override
        public void changed(Optional<PlacedOrder> before, PlacedOrder after) {
            changed.set(true);
        }

        @Override
        public void bindingChanged(Optional<StoredCard> before, StoredCard after) {
            changed.set(true);
        }
    }

    private void writeChanges() {
        if (changed.getAndSet(false)) {
            try {
                write(file.orElseThrow());
            } catch (UncheckedIOException full) {
                changed.set(true);
                LOG.log(Level.WARNING, full::getMessage);
            }
        }
    }

    private synchronized void write(Path target) {
        GatewayCore gateway = core;
        if (gateway == null) {
            return;
        }
        Path whole = target.toAbsolutePath();
        Path beside = whole.resolveSibling(whole.getFileName() + ".new");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                StateJson.write(out, found.starts() + 1, ahead.get(), gateway.holdings());
            }
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "cannot write the state file " + target + ": "
                            + failure.getClass().getSimpleName(),
                    failure);
        }
    }

    /** Writes a last time, and stops. */
    @Override
    public void close() {
        ScheduledExecutorService thread = writer;
        if (thread != null) {
            writer = null;
            thread.shutdown();
            changed.set(true);
            writeChanges();
        }
    }
}
