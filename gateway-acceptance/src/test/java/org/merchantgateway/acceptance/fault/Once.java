package org.merchantgateway.acceptance.fault;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultConnection;
import org.merchantgateway.fault.RawAnswer;

/**
 * A server that serves well, until a fault is put in the way of one connection; those after it are served well again. When
 * it serves well it does so for one request a connection, so that the fault meets a fresh one.
 */
final class Once implements Fault {

    private final RawAnswer success;
    private final AtomicReference<Fault> next;

    Once(WireUnderTest wire) {
        this.success = wire.success().withHeader("Connection", "close");
        this.next = new AtomicReference<>(this::well);
    }

    /** Says what the next connection meets. */
    void meets(Fault fault) {
        next.set(fault);
    }

    private void well(FaultConnection peer) throws IOException {
        if (peer.readRequest()) {
            peer.executed();
            peer.answer(success);
        }
    }

    @Override
    public void serve(FaultConnection peer) throws IOException {
        next.getAndSet(this::well).serve(peer);
    }
}
