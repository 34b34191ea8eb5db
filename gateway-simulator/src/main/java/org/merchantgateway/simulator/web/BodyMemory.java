package org.merchantgateway.simulator.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/**
 * Reads bodies, and bounds what all of them together take while their requests are answered. The first part of each is free,
 * so that ordinary requests are answered whatever others send. Safe for use by many threads.
 */
final class BodyMemory {

    /** There is no memory left for a body of this length. */
    static final class Exhausted extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final int PART = 1 << 14;

    private final Semaphore parts;

    /**
     * Memory for bodies.
     *
     * @param most bytes that all bodies together may have beyond the first 16 KiB of each
     */
    BodyMemory(int most) {
        this.parts = new Semaphore(most / PART);
    }

    /** A body, whose memory is given back when it is closed. */
    final class Body implements AutoCloseable {

        private int taken;

        /**
         * Reads on to the end, or to one byte more than may be.
         *
         * @throws Exhausted if others have taken the memory
         */
        byte[] read(InputStream in, int longest) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] part = in.readNBytes(PART);
            while (part.length > 0) {
                bytes.write(part);
                if (part.length < PART || bytes.size() > longest) {
                    break;
                }
                if (!parts.tryAcquire()) {
                    throw new Exhausted();
                }
                taken++;
                part = in.readNBytes(Math.min(PART, longest + 1 - bytes.size()));
            }
            return bytes.toByteArray();
        }

        @Override
        public void close() {
            parts.release(taken);
            taken = 0;
        }
    }
}
