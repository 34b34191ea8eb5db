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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.simulator.core.ChangeListener;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.Snapshot;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.setting.NamedSetting;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * Keeps a gateway's orders and stored cards in a file. Reads it at the start; appends each change to a file of
 * {@linkplain Changes changes} beside it before the request that made it is answered; writes the whole at the start, at the
 * end, and when the changes have become long, each time to a file beside it that then takes its place. So whoever kills the
 * program loses nothing that was answered. One program at a time can use a file.
 */
public final class StateKeeper implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StateKeeper.class.getName());

    private final Optional<Path> file;
    private final Optional<StateLock> lock;
    private final StateJson.State found;
    private final Supplier<Duration> ahead;
    private final Map<String, String> set = new ConcurrentSkipListMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "gateway-simulator-state");
        daemon.setDaemon(true);
        return daemon;
    });
    private @Nullable GatewayCore core;
    private @Nullable Changes changes;

    private StateKeeper(
            Optional<Path> file, Optional<StateLock> lock, StateJson.State found, Supplier<Duration> ahead) {
        this.file = file;
        this.lock = lock;
        this.found = found;
        this.ahead = ahead;
        set.putAll(found.settings());
    }

    /**
     * Reads the file, if there is one, and what had changed since it was written.
     *
     * @param file nothing means that nothing is kept
     * @param ahead how far the gateway's clock is moved when something is written
     * @throws StateFileException if the file holds something else than a state, cannot be read, or another program uses it
     * @throws UncheckedIOException if nothing can be written where it lies
     */
    public static StateKeeper open(Optional<Path> file, Supplier<Duration> ahead) {
        Optional<StateLock> lock = file.map(StateLock::take);
        try {
            return new StateKeeper(file, lock, file.map(StateKeeper::read).orElseGet(StateKeeper::nothing), ahead);
        } catch (RuntimeException unusable) {
            lock.ifPresent(StateLock::close);
            throw unusable;
        }
    }

    private static StateJson.State nothing() {
        return new StateJson.State(0, Duration.ZERO, Map.of(), new Snapshot(List.of(), List.of()));
    }

    private static StateJson.State read(Path file) {
        if (!Files.exists(file)) {
            return nothing();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Changes.applied(file.toAbsolutePath(), StateJson.read(in));
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
     * The settings with what was set while a gateway ran with this file.
     *
     * @throws StateFileException if the file names a setting that does not exist, or a value that is not one of it
     */
    public SimulatorSettings applied(SimulatorSettings settings) {
        try {
            return NamedSetting.set(settings, found.settings());
        } catch (IllegalArgumentException wrong) {
            throw new StateFileException(file.orElseThrow(), String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * Keeps what is set from now on, by the settings' names.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void keep(Map<String, String> settings) {
        set.putAll(settings);
        writeWhole();
    }

    /**
     * Puts back what the file held, and keeps what changes from now on.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void keep(GatewayCore gateway) {
        gateway.restore(found.snapshot());
        core = gateway;
        if (file.isPresent()) {
            changes = new Changes(file.get().toAbsolutePath(), found.starts() + 1);
            writeWhole();
            gateway.addListener(new Listener());
        }
    }

    private final class Listener implements ChangeListener {

        @Override
        public void changed(Optional<PlacedOrder> before, PlacedOrder after) {
            append(Optional.of(after), Optional.empty());
        }

        @Override
        public void bindingChanged(Optional<StoredCard> before, StoredCard after) {
            append(Optional.empty(), Optional.of(after));
        }
    }

    private void append(Optional<PlacedOrder> order, Optional<StoredCard> card) {
        Changes kept = changes;
        if (kept != null && kept.append(ahead.get(), order, card)) {
            writeAnew();
        }
    }

    /** Writes the whole anew, soon: after much has changed, or all was forgotten. */
    public void writeAnew() {
        try {
            writer.execute(() -> {
                try {
                    writeWhole();
                } catch (UncheckedIOException full) {
                    LOG.log(Level.WARNING, full::getMessage);
                }
            });
        } catch (RejectedExecutionException closed) {
            // the whole is written at the end anyway
        }
    }

    private synchronized void writeWhole() {
        GatewayCore gateway = core;
        Changes kept = changes;
        if (gateway == null || kept == null) {
            return;
        }
        Path whole = file.orElseThrow().toAbsolutePath();
        Path beside = whole.resolveSibling(whole.getFileName() + ".new");
        try {
            kept.beginAnother();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                StateJson.write(out, found.starts() + 1, ahead.get(), set, gateway.snapshot());
            }
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            kept.deleteOld();
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "cannot write the state file " + file.get() + ": "
                            + failure.getClass().getSimpleName(),
                    failure);
        }
    }

    /** Writes a last time, and stops. */
    @Override
    public void close() {
        writer.shutdown();
        Changes kept = changes;
        if (kept != null) {
            try {
                writeWhole();
                kept.close();
            } catch (UncheckedIOException full) { // the changes stay, and tell the same
                LOG.log(Level.WARNING, full::getMessage);
            }
            changes = null;
        }
        lock.ifPresent(StateLock::close);
    }
}
