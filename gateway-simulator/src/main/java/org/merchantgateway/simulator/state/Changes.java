package org.merchantgateway.simulator.state;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.Snapshot;
import org.merchantgateway.simulator.core.StoredCard;

/**
 * What has changed since a state file was written: an order or a stored card as it is after the change, one a line, in files
 * beside it that are called {@code .changes-1}, {@code .changes-2} and so on. The first line says to which start of a gateway
 * they belong. Safe for use by many threads.
 *
 * <p>When the whole is written, another file is begun first, and only files before the last two are deleted: a change is
 * appended a moment before the gateway holds it, so the whole may miss the last ones of the file before. Applied again, changes
 * end where they ended, since the last one of an order is how it is.
 */
final class Changes implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Changes.class.getName());
    private static final long MOST_BYTES = 64L << 20;
    private static final String NAME = ".changes-";

    private final Path file;
    private final int start;
    private int number;
    private long bytes;
    private @Nullable OutputStream out;

    /**
     * Of a state file.
     *
     * @param start which start of a gateway with it this is
     */
    Changes(Path file, int start) {
        this.file = file;
        this.start = start;
        this.number = all(file).stream().mapToInt(Changes::number).max().orElse(0);
    }

    /**
     * A state with the changes that came after it.
     *
     * @param file in which it stands
     * @throws IOException if a change cannot be read; its message shows nothing of it
     */
    static StateJson.State applied(Path file, StateJson.State state) throws IOException {
        Map<String, PlacedOrder> orders = new LinkedHashMap<>();
        state.snapshot().orders().forEach(order -> orders.put(order.id(), order));
        Map<String, StoredCard> cards = new LinkedHashMap<>();
        state.snapshot().bindings().forEach(card -> cards.put(card.id(), card));
        Duration ahead = state.ahead();
        for (Path changes : all(file)) {
            String text = Files.readString(changes);
            // what the program could not write to its end was not answered
            List<String> lines =
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            boolean isLater = !lines.isEmpty() && lines.get(0).equals(Integer.toString(state.starts()));
            for (String line : isLater ? lines.subList(1, lines.size()) : List.<String>of()) {
                StateJson.Change change = StateJson.readChange(line);
                ahead = change.ahead();
                change.order().ifPresent(order -> orders.put(order.id(), order));
                change.card().ifPresent(card -> cards.put(card.id(), card));
            }
        }
        return new StateJson.State(
                state.starts(),
                ahead,
                state.settings(),
                new Snapshot(List.copyOf(orders.values()), List.copyOf(cards.values())));
    }

    /** The files of changes that there are, by their numbers. */
    private static List<Path> all(Path file) {
        String prefix = file.getFileName() + NAME;
        Path directory = Objects.requireNonNull(file.getParent(), "an absolute path of a file has a parent");
        try (Stream<Path> siblings = Files.list(directory)) {
            return siblings.filter(path -> path.getFileName().toString().matches(Pattern.quote(prefix) + "\\d{1,9}"))
                    .sorted(Comparator.comparingInt(Changes::number))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int number(Path changes) {
        String name = changes.getFileName().toString();
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }

    /**
     * Appends a change, and hands it to the operating system. Nothing is appended behind a change that could not be written to
     * its end.
     *
     * @return whether the whole should be written anew: there are many changes, or this one could not be appended
     */
    synchronized boolean append(Duration ahead, Optional<PlacedOrder> order, Optional<StoredCard> card) {
        try {
            byte[] line = StateJson.change(ahead, order, card);
            if (out == null) {
                return true;
            }
            out.write(line);
            bytes += line.length;
            boolean isMuch = bytes > MOST_BYTES;
            bytes = isMuch ? 0 : bytes; // asked for once
            return isMuch;
        } catch (IOException full) {
            out = null;
            LOG.log(
                    Level.WARNING,
                    () -> "cannot write changes of the state file " + file + ": "
                            + full.getClass().getSimpleName());
            return true;
        }
    }

    /** Appends to another file from now on. */
    synchronized void beginAnother() throws IOException {
        closeFile();
        number++;
        bytes = 0;
        OutputStream next = Files.newOutputStream(
                named(number),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        next.write((start + "\n").getBytes(StandardCharsets.US_ASCII));
        out = next;
    }

    private Path named(int which) {
        return file.resolveSibling(file.getFileName() + NAME + which);
    }

    /** Deletes the files that the whole makes needless. */
    synchronized void deleteOld() throws IOException {
        for (Path old : all(file)) {
            int which = number(old);
            if (which < number - 1) {
                Files.delete(old);
            }
        }
    }

    private void closeFile() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    /** Deletes all: the whole was written, and nothing changes any more. */
    @Override
    public synchronized void close() {
        try {
            closeFile();
            for (Path old : all(file)) {
                Files.delete(old);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
