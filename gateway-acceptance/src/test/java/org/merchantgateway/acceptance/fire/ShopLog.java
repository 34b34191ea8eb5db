package org.merchantgateway.acceptance.fire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafeOutcome;
import org.merchantgateway.domain.settle.Settled;

/**
 * What a shop keeps of its wishes, on disk. A wish is named by its order's number and its place; of each there is the last
 * thing that is known: {@code kept} with what there is to settle, or what the shop was told, with what it learned of its order.
 */
final class ShopLog {

    private static final String KEPT = "KEPT";

    private final DiskLog diskLog;

    ShopLog(DiskLog diskLog) {
        this.diskLog = diskLog;
    }

    /** The last word on every wish that was ever sent, by its name. */
    private Map<String, String[]> last() {
        Map<String, String[]> last = new LinkedHashMap<>();
        diskLog.lines().stream().map(line -> line.split(" ")).forEach(words -> last.put(words[0], words));
        return last;
    }

    /** What the shop knows of a wish in the end; empty if it was never sent, or is still to be settled. */
    Optional<Result> told(String wish) {
        return Optional.ofNullable(last().get(wish))
                .filter(words -> !words[1].equals(KEPT))
                .map(words -> Result.valueOf(words[1]));
    }

    /** What the shop learned of its order from the wish of this name. */
    NewFacts newFacts(String wish) {
        return Optional.ofNullable(last().get(wish))
                .filter(words -> words[1].equals(Result.DONE.name()))
                .map(words -> new NewFacts(word(words, 2), word(words, 3)))
                .orElse(NewFacts.NOTHING);
    }

    private static Optional<String> word(String[] words, int place) {
        return words.length > place ? Optional.of(words[place]) : Optional.empty();
    }

    /** What there is to settle, by the names of the wishes. */
    Map<String, Pending> open() {
        Map<String, Pending> open = new LinkedHashMap<>();
        last().values().stream()
                .filter(words -> words[1].equals(KEPT))
                .forEach(words -> open.put(words[0], Pending.parse(words[2])));
        return open;
    }

    /** Whether there is anything to settle of an order. */
    boolean isOpen(String number) {
        return open().keySet().stream().anyMatch(wish -> wish.startsWith(number + "/"));
    }

    /** Where one wish is kept, and what became of it is noted in the same line that lets go of it. */
    PendingStore of(String wish) {
        return new PendingStore() {
            @Override
            public void save(Pending pending) {
                diskLog.write(wish + " " + KEPT + " " + pending.toText());
            }

            @Override
            public void remove(Pending pending) {
                throw new AssertionError("forgets without knowing");
            }

            @Override
            public void conclude(Pending pending, SafeOutcome<?> outcome) {
                note(wish, outcome);
            }
        };
    }

    /** The same without keeping anything before it is sent: what a shop must not do. */
    PendingStore withoutStoring(String wish) {
        return new PendingStore() {
            @Override
            public void save(Pending pending) {}

            @Override
            public void remove(Pending pending) {}

            @Override
            public void conclude(Pending pending, SafeOutcome<?> outcome) {
                note(wish, outcome);
            }
        };
    }

    private void note(String wish, SafeOutcome<?> outcome) {
        outcome.fold(
                done -> noted(wish, Result.DONE, NewFacts.of(done)),
                refused -> noted(wish, Result.REFUSED, NewFacts.NOTHING),
                notDone -> noted(wish, Result.NOT_DONE, NewFacts.NOTHING),
                open -> {
                    throw new AssertionError("concludes what is open");
                });
    }

    /** Notes what settling found out; what is still open stays kept. */
    void settled(String wish, Settled settled) {
        settled.fold(
                happened ->
                        noted(wish, Result.DONE, new NewFacts(happened.report().orderId(), Optional.empty())),
                didNotHappen -> noted(wish, Result.NOT_DONE, NewFacts.NOTHING),
                open -> open);
    }

    /** The step, if there is one, stands behind the id. */
    private NewFacts noted(String wish, Result told, NewFacts newFacts) {
        String words = Stream.concat(newFacts.orderId().stream(), newFacts.step().stream())
                .map(word -> " " + word)
                .collect(Collectors.joining());
        diskLog.write(wish + " " + told + words);
        return newFacts;
    }
}
