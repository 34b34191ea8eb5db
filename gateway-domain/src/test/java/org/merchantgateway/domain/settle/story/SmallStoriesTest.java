package org.merchantgateway.domain.settle.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafePath;
import org.merchantgateway.domain.settle.Settling;

/**
 * Every small story: an order of 1000, one operation whose answer is lost, and at most two acts of the bank's clerk before or
 * after it, of 300, 400, 500, 700 and all. What the safe path tells is held against a ledger. A lagging status before the call is among
 * them: what it does not show yet looks like an act before ours.
 */
class SmallStoriesTest {

    private static final OrderId ID = OrderId.of("61351fbd");
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final List<Long> STEPS = List.of(300L, 400L, 500L, 700L, 0L);
    private static final List<Long> ROUNDED_STEPS = List.of(299L, 399L, 499L, 699L, 0L);

    /** How it ended, as the ledger judges. */
    enum Ending {
        RIGHT,
        OPEN,
        ANOTHER_DID_THE_SAME,
        WRONG_HAPPENED,
        WRONG_DID_NOT_HAPPEN
    }

    /** Conditions, and the percentage of stories that may stay open at most; it should only come down. */
    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(new Story.Conditions(true, false, false, false), 20),
                Arguments.of(new Story.Conditions(true, true, false, false), 15),
                Arguments.of(new Story.Conditions(true, false, true, false), 30),
                Arguments.of(new Story.Conditions(true, true, true, false), 26),
                Arguments.of(new Story.Conditions(false, false, false, false), 32),
                Arguments.of(new Story.Conditions(false, true, true, false), 34),
                Arguments.of(new Story.Conditions(true, false, false, true), 13),
                Arguments.of(new Story.Conditions(true, true, true, true), 33));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void whatTheShopIsToldIsWhatTheLedgerHas(Story.Conditions conditions, int mostOpen) {
        Map<Ending, Integer> counts = new TreeMap<>();
        Set<String> wrong = new TreeSet<>();
        stories(conditions, story -> {
            StoryGateway gateway = new StoryGateway(story);
            String told = told(gateway, story);
            if (gateway.isSent()) {
                Ending ending = ending(told, gateway);
                counts.merge(ending, 1, Integer::sum);
                if (ending.name().startsWith("WRONG")) {
                    wrong.add(ending + ": " + story);
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(percentageOpen(conditions, counts)).as("% that stay open").isLessThan(mostOpen);
    }

    /** Prints the counts, and how many in a hundred stay open. */
    private static double percentageOpen(Story.Conditions conditions, Map<Ending, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        double open = 100.0 * counts.getOrDefault(Ending.OPEN, 0) / all;
        System.out.printf("%s: %d stories, %.1f %% stay open, %s%n", conditions, all, open, counts);
        return open;
    }

    private static void stories(Story.Conditions conditions, Consumer<Story> each) {
        for (LedgerOrder start : starts()) {
            int most = start.equals(LedgerOrder.HELD) || start.equals(LedgerOrder.PAID) ? 2 : 1;
            for (Act ours : acts(conditions.rounds() ? ROUNDED_STEPS : STEPS)) {
                for (Story.Loss loss : Story.Loss.values()) {
                    others(start, most, before -> {
                        LedgerOrder then = start;
                        for (Act act : before) {
                            then = then.after(act);
                        }
                        Story alone = new Story(start, before, ours, loss, List.of(), conditions);
                        if (!alone.isPossible()) {
                            return;
                        }
                        LedgerOrder reached =
                                executes(loss) && alone.isConditionMet(then) ? then.after(alone.executed()) : then;
                        others(
                                reached,
                                most - before.size(),
                                after -> each.accept(new Story(start, before, ours, loss, after, conditions)));
                    });
                }
            }
        }
    }

    private static boolean executes(Story.Loss loss) {
        return loss != Story.Loss.REQUEST && loss != Story.Loss.SYSTEM_ERROR_WITHOUT_EXECUTION;
    }

    /** A held and a paid order, and what at most two operations of the shop make of them. */
    private static Set<LedgerOrder> starts() {
        Set<LedgerOrder> starts = new LinkedHashSet<>(List.of(LedgerOrder.HELD, LedgerOrder.PAID));
        for (int operation = 0; operation < 2; operation++) {
            for (LedgerOrder order : List.copyOf(starts)) {
                acts(STEPS).forEach(act -> starts.add(order.after(act)));
            }
        }
        return starts;
    }

    /** Every sequence of possible acts, the empty one too. */
    private static void others(LedgerOrder order, int most, Consumer<List<Act>> each) {
        each.accept(List.of());
        if (most == 0) {
            return;
        }
        for (Act act : acts(STEPS)) {
            if (order.moved(act) > 0) {
                others(order.after(act), most - 1, rest -> {
                    List<Act> all = new ArrayList<>(List.of(act));
                    all.addAll(rest);
                    each.accept(all);
                });
            }
        }
    }

    private static List<Act> acts(List<Long> steps) {
        return Arrays.stream(Act.Kind.values())
                .flatMap(kind -> steps.stream().map(step -> new Act(kind, step)))
                .toList();
    }

    private static String told(StoryGateway gateway, Story story) {
        AtomicLong now = new AtomicLong();
        Settling settling = new Settling(gateway, BACKOFF, pause -> now.addAndGet(pause.toNanos()), now::get);
        return new SafePath(gateway, settling, new ForgetfulStore())
                .execute(story.operation(ID))
                .fold(done -> "happened", refused -> "did not", notDone -> "did not", open -> "open");
    }

    private static Ending ending(String told, StoryGateway gateway) {
        if (told.equals("open")) {
            return Ending.OPEN;
        }
        if (told.equals("happened") == gateway.isExecuted()) {
            return Ending.RIGHT;
        }
        if (gateway.isExecuted()) {
            return Ending.WRONG_DID_NOT_HAPPEN;
        }
        return gateway.isSame() ? Ending.ANOTHER_DID_THE_SAME : Ending.WRONG_HAPPENED;
    }

    private static final class ForgetfulStore implements PendingStore {
        @Override
        public void save(Pending pending) {}

        @Override
        public void remove(Pending pending) {}
    }
}
