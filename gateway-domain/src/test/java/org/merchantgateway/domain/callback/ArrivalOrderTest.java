package org.merchantgateway.domain.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.callback.Notification.Arrival;

/** Every order in which the notifications of an order can arrive, each of them perhaps twice. */
class ArrivalOrderTest {

    private static final Map<String, Integer> STAGES =
            Map.of("approved", 1, "deposited", 2, "refunded", 3, "reversed", 3, "declinedByTimeout", 3);

    /** All that an order with several attempts to pay, complete and refund can be notified of. */
    private static final List<Notification> ALL = List.of(
            notification("approved", 0),
            notification("approved", 1),
            notification("deposited", 0),
            notification("deposited", 1),
            notification("refunded", 0),
            notification("refunded", 1),
            notification("reversed", 0),
            notification("reversed", 1),
            notification("declinedByTimeout", 1),
            notification("bindingCreated", 1));

    /** So many of them in one story. */
    private static final int MOST = 5;

    private static Notification notification(String operation, int status) {
        return Notification.parse("mdOrder=1&operation=" + operation + "&status=" + status);
    }

    /** A shop that believes whatever is new: a success is where its order stands, a failure takes it back before that. */
    private static final class Shop {
        final List<Notification> seen = new ArrayList<>();
        int stage;

        void receive(Notification notification) {
            if (notification.arrivalAfter(seen) == Arrival.NEW) {
                int told = STAGES.getOrDefault(notification.operation(), 0);
                stage = notification.isSuccess() ? Math.max(told, stage) : Math.min(told - 1, stage);
            }
            seen.add(notification);
        }
    }

    @Test
    void endsWhereTheOrderStandsWhateverTheOrderOfArrival() {
        List<List<Notification>> arrivals = new ArrayList<>();
        permute(new ArrayList<>(), arrivals);

        assertThat(arrivals).hasSizeGreaterThan(30_000).allSatisfy(arrival -> {
            Shop shop = new Shop();
            arrival.forEach(shop::receive);
            assertThat(shop.stage).as("%s", arrival).isEqualTo(reached(arrival));
        });
    }

    /**
     * All ten, in all 9,864,100 orders of all their sets: how a notification arrives depends on which ones came before and not on
     * their order, so that orders that led to the same are followed as one.
     */
    @Test
    void endsWhereTheOrderStandsAfterAllOrdersOfAllSets() {
        long orders = 0;
        Map<Reached, Long> ways = Map.of(new Reached(Set.of(), 0), 1L);
        for (int i = 0; i < ALL.size(); i++) {
            Map<Reached, Long> next = new HashMap<>();
            ways.forEach((reached, ofThem) -> ALL.stream()
                    .filter(notification -> !reached.seen().contains(notification))
                    .forEach(notification -> next.merge(reached.and(notification), ofThem, Long::sum)));
            assertThat(next.keySet())
                    .allSatisfy(reached -> assertThat(reached.stage()).isEqualTo(reached(reached.seen())));
            orders += next.values().stream().mapToLong(Long::longValue).sum();
            ways = next;
        }
        assertThat(orders).isEqualTo(9_864_100);
    }

    /** Which notifications came, and where a shop has its order after them. */
    private record Reached(Set<Notification> seen, int stage) {

        Reached and(Notification next) {
            Shop shop = new Shop();
            shop.seen.addAll(seen);
            shop.stage = stage;
            shop.receive(next);
            return new Reached(Set.copyOf(shop.seen), shop.stage);
        }
    }

    @Test
    void arrivesAlikeWhateverTheOrderOfThoseBefore() {
        List<List<Notification>> arrivals = new ArrayList<>();
        permute(new ArrayList<>(), arrivals);

        assertThat(arrivals.stream().filter(arrival -> arrival.size() <= 4)).allSatisfy(arrival -> {
            for (Notification next : ALL) {
                assertThat(next.arrivalAfter(arrival)).isEqualTo(next.arrivalAfter(Set.copyOf(arrival)));
            }
        });
    }

    @Test
    void isRepeatedWhereverItComesAgain() {
        List<List<Notification>> arrivals = new ArrayList<>();
        permute(new ArrayList<>(), arrivals);

        assertThat(arrivals.stream().filter(arrival -> arrival.size() <= 3)).allSatisfy(arrival -> {
            for (Notification again : arrival) {
                assertThat(again.arrivalAfter(arrival)).as("%s", arrival).isEqualTo(Arrival.REPEATED);
            }
        });
    }

    /** The latest stage that succeeded. */
    private static int reached(Collection<Notification> notifications) {
        return notifications.stream()
                .filter(Notification::isSuccess)
                .mapToInt(success -> STAGES.getOrDefault(success.operation(), 0))
                .max()
                .orElse(0);
    }

    private static void permute(List<Notification> begun, List<List<Notification>> found) {
        if (!begun.isEmpty()) {
            found.add(List.copyOf(begun));
        }
        if (begun.size() < MOST) {
            for (Notification next : ALL) {
                if (!begun.contains(next)) {
                    begun.add(next);
                    permute(begun, found);
                    begun.remove(begun.size() - 1);
                }
            }
        }
    }
}
