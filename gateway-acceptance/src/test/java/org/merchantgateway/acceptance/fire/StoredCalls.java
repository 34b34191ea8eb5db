package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.PendingStore;

/** Stores calls as texts do: what is read is made anew. Removes only what was stored. */
class StoredCalls implements PendingStore {

    private final List<Pending> calls = new ArrayList<>();

    /** What is stored now, the oldest first. */
    List<Pending> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void save(Pending pending) {
        calls.add(Pending.parse(pending.toText()));
    }

    @Override
    public void remove(Pending pending) {
        assertThat(calls.remove(pending)).as("removes only what was stored").isTrue();
    }
}
