package org.merchantgateway.simulator.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second program from a state file, by a lock on an empty file beside it with {@code .lock} at its name's end. */
final class StateLock implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private StateLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the lock of a state file.
     *
     * @throws StateFileException if another simulator has it
     * @throws UncheckedIOException if nothing can be written there
     */
    static StateLock take(Path file) {
        Path path = file.toAbsolutePath().resolveSibling(file.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean locked = isLocked(channel);
            if (locked && Files.exists(path)) {
                return new StateLock(path, channel);
            }
            channel.close();
            if (locked) { // another simulator has ended, and deleted it in between
                return take(file);
            }
            throw new StateFileException(file, "another simulator is using it");
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "cannot write the state file " + file + ": "
                            + failure.getClass().getSimpleName(),
                    failure);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProgram) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path); // while nobody else can have the lock
            channel.close();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
