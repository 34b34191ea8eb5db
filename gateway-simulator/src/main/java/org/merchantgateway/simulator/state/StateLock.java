package org.merchantgateway.simulator.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second program from a state file. The empty file beside it, with {@code .lock} at its name's end, stays. */
final class StateLock implements AutoCloseable {

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a state file.
     *
     * @throws StateFileException if another simulator has it
     * @throws UncheckedIOException if nothing can be written there
     */
    static StateLock take(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new StateFileException(file, "another simulator is using it");
            }
            return new StateLock(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "cannot write the state file " + file + ": "
                            + failure.getClass().getSimpleName(),
                    failure);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProgram) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
