package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.money.Amount;

/**
 * What becomes of an order of 1000 in every state at every event: status and approved/deposited/refunded, or ! and the
 * gateway's code. Written from deposit.do, reverse.do, refund.do and order extended status; the states are made without transitions.
 * Of the part reversed, 700 are left.
 */
class OrderTableTest {

    private static final String ONE_PHASE = """
            event               | registered    | at ACS        | taken          | part reversed | part refunded  | all refunded | reversed | declined | expired
            start ACS           | 5 0/0/0       | 5 0/0/0       | !5             | !5            | !5             | !5           | !5       | !5       | !5
            approve             | 2 1000/1000/0 | 2 1000/1000/0 | !5             | !5            | !5             | !5           | !5       | !5       | !5
            fail the first of 3 | 0 0/0/0       | 0 0/0/0       | !5             | !5            | !5             | !5           | !5       | !5       | !5
            fail the only one   | 6 0/0/0       | 6 0/0/0       | !5             | !5            | !5             | !5           | !5       | !5       | !5
            decline             | 6 0/0/0       | 6 0/0/0       | !7             | !7            | !7             | !7           | !7       | !7       | !7
            deposit 0           | !7            | !7            | !7             | !7            | !7             | !7           | !7       | !7       | !7
            deposit 100         | !7            | !7            | !7             | !7            | !7             | !7           | !7       | !7       | !7
            deposit 1000        | !7            | !7            | !7             | !7            | !7             | !7           | !7       | !7       | !7
            reverse             | !7            | !7            | 3 0/0/0        | 3 0/0/0       | !7             | !7           | !7       | !7       | !7
            reverse next day    | !7            | !7            | !7             | !7            | !7             | !7           | !7       | !7       | !7
            reverse 1           | !7            | !7            | 2 999/999/0    | !7            | !7             | !7           | !7       | !7       | !7
            reverse 1 next day  | !7            | !7            | !7             | !7            | !7             | !7           | !7       | !7       | !7
            reverse 700         | !7            | !7            | 2 300/300/0    | 3 0/0/0       | !7             | !7           | !7       | !7       | !7
            reverse 701         | !7            | !7            | 2 299/299/0    | !7            | !7             | !7           | !7       | !7       | !7
            reverse 999         | !7            | !7            | 2 1/1/0        | !7            | !7             | !7           | !7       | !7       | !7
            reverse 1000        | !7            | !7            | 3 0/0/0        | !7            | !7             | !7           | !7       | !7       | !7
            reverse 1001        | !7            | !7            | !5             | !7            | !7             | !7           | !7       | !7       | !7
            refund 0            | !7            | !7            | 4 1000/0/1000  | 4 700/0/700   | 4 1000/0/1000  | !7           | !7       | !7       | !7
            refund 1            | !7            | !7            | 4 1000/999/1   | 4 700/699/1   | 4 1000/699/301 | !7           | !7       | !7       | !7
            refund 700          | !7            | !7            | 4 1000/300/700 | 4 700/0/700   | 4 1000/0/1000  | !7           | !7       | !7       | !7
            refund 701          | !7            | !7            | 4 1000/299/701 | !7            | !7             | !7           | !7       | !7       | !7
            refund 1000         | !7            | !7            | 4 1000/0/1000  | !7            | !7             | !7           | !7       | !7       | !7
            refund 1001         | !7            | !7            | !7             | !7            | !7             | !7           | !7       | !7       | !7
            """;

    private static final String TWO_PHASE = """
            event               | registered | at ACS     | held          | part reversed | taken          | part taken   | part refunded  | all refunded | reversed | declined | expired
            start ACS           | 5 0/0/0    | 5 0/0/0    | !5            | !5            | !5             | !5           | !5             | !5           | !5       | !5       | !5
            approve             | 1 1000/0/0 | 1 1000/0/0 | !5            | !5            | !5             | !5           | !5             | !5           | !5       | !5       | !5
            fail the first of 3 | 0 0/0/0    | 0 0/0/0    | !5            | !5            | !5             | !5           | !5             | !5           | !5       | !5       | !5
            fail the only one   | 6 0/0/0    | 6 0/0/0    | !5            | !5            | !5             | !5           | !5             | !5           | !5       | !5       | !5
            decline             | 6 0/0/0    | 6 0/0/0    | !7            | !7            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            deposit 0           | !7         | !7         | 2 1000/1000/0 | 2 700/700/0   | !7             | !7           | !7             | !7           | !7       | !7       | !7
            deposit 1           | !7         | !7         | !5            | !5            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            deposit 99          | !7         | !7         | !5            | !5            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            deposit 100         | !7         | !7         | 2 1000/100/0  | 2 700/100/0   | !7             | !7           | !7             | !7           | !7       | !7       | !7
            deposit 700         | !7         | !7         | 2 1000/700/0  | 2 700/700/0   | !7             | !7           | !7             | !7           | !7       | !7       | !7
            deposit 701         | !7         | !7         | 2 1000/701/0  | !5            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            deposit 1000        | !7         | !7         | 2 1000/1000/0 | !5            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            deposit 1001        | !7         | !7         | !5            | !5            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            reverse             | !7         | !7         | 3 0/0/0       | 3 0/0/0       | !7             | !7           | !7             | !7           | !7       | !7       | !7
            reverse next day    | !7         | !7         | 3 0/0/0       | 3 0/0/0       | !7             | !7           | !7             | !7           | !7       | !7       | !7
            reverse 1           | !7         | !7         | 1 999/0/0     | !7            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            reverse 1 next day  | !7         | !7         | 1 999/0/0     | !7            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            reverse 700         | !7         | !7         | 1 300/0/0     | 3 0/0/0       | !7             | !7           | !7             | !7           | !7       | !7       | !7
            reverse 701         | !7         | !7         | 1 299/0/0     | !7            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            reverse 999         | !7         | !7         | 1 1/0/0       | !7            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            reverse 1000        | !7         | !7         | 3 0/0/0       | !7            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            reverse 1001        | !7         | !7         | !5            | !7            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            refund 0            | !7         | !7         | !7            | !7            | 4 1000/0/1000  | 4 1000/0/100 | 4 1000/0/1000  | !7           | !7       | !7       | !7
            refund 100          | !7         | !7         | !7            | !7            | 4 1000/900/100 | 4 1000/0/100 | 4 1000/600/400 | !7           | !7       | !7       | !7
            refund 101          | !7         | !7         | !7            | !7            | 4 1000/899/101 | !7           | 4 1000/599/401 | !7           | !7       | !7       | !7
            refund 701          | !7         | !7         | !7            | !7            | 4 1000/299/701 | !7           | !7             | !7           | !7       | !7       | !7
            refund 1000         | !7         | !7         | !7            | !7            | 4 1000/0/1000  | !7           | !7             | !7           | !7       | !7       | !7
            refund 1001         | !7         | !7         | !7            | !7            | !7             | !7           | !7             | !7           | !7       | !7       | !7
            """;

    /** The states of the tables, as status and sums. */
    private static final Map<String, String> STATES = Map.of(
            "registered", "0 0/0/0",
            "at ACS", "5 0/0/0",
            "held", "1 1000/0/0",
            "taken", "2 1000/1000/0",
            "part taken", "2 1000/100/0",
            "part refunded", "4 1000/700/300",
            "all refunded", "4 1000/0/1000",
            "reversed", "3 0/0/0",
            "declined", "6 0/0/0",
            "expired", "0 0/0/0");

    private static final Instant PAID = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant LATER_THAT_DAY = Instant.parse("2026-03-10T18:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-03-11T09:00:00Z");

    static Stream<Arguments> cells() {
        return Stream.concat(cells(PaymentScheme.ONE_PHASE, ONE_PHASE), cells(PaymentScheme.TWO_PHASE, TWO_PHASE));
    }

    private static Stream<Arguments> cells(PaymentScheme scheme, String table) {
        List<List<String>> rows = table.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<Arguments> cells = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.size(); i++) {
                cells.add(Arguments.of(scheme, rows.get(0).get(i), row.get(0), row.get(i)));
            }
        }
        return cells.stream();
    }

    @Test
    void hasACellForEveryStateAndEvent() {
        assertThat(cells()).hasSize(23 * 9 + 28 * 11);
    }

    @ParameterizedTest(name = "{0}, {1}: {2} -> {3}")
    @MethodSource("cells")
    void followsTheTable(PaymentScheme scheme, String state, String event, String cell) {
        Order before = order(scheme, state);

        assertThat(happen(before, event).<String>fold(OrderTableTest::shown, denial -> "!" + denial.code()))
                .isEqualTo(cell);
        assertThat(before).isEqualTo(order(scheme, state));
    }

    private static Transition happen(Order order, String event) {
        OrderRules rules = OrderRules.usual();
        String[] words = event.split(" ");
        return switch (words[0]) {
            case "start" -> order.startAcs(LATER_THAT_DAY);
            case "approve" -> order.approve(LATER_THAT_DAY);
            case "fail" ->
                order.declineAttempt(LATER_THAT_DAY, 116, rules.withMaxAttempts(event.endsWith("3") ? 3 : 1));
            case "decline" -> order.decline(LATER_THAT_DAY);
            case "deposit" -> order.deposit(LATER_THAT_DAY, Amount.parse(words[1]), rules);
            case "reverse" -> reverse(order, words, event.endsWith("next day") ? NEXT_DAY : LATER_THAT_DAY);
            case "refund" -> order.refund(LATER_THAT_DAY, Amount.parse(words[1]));
            default -> throw new IllegalArgumentException(event);
        };
    }

    private static Transition reverse(Order order, String[] words, Instant now) {
        boolean isPart = words.length > 1 && !words[1].equals("next");
        return isPart
                ? order.reverse(now, Amount.parse(words[1]), OrderRules.usual())
                : order.reverse(now, OrderRules.usual());
    }

    private static String shown(Order order) {
        return order.status().code() + " " + order.sums().approved().minor() + "/"
                + order.sums().deposited().minor() + "/"
                + order.sums().refunded().minor();
    }

    private static Order order(PaymentScheme scheme, String state) {
        if (state.equals("part reversed")) {
            return Orders.partReversed(scheme, PAID, NEXT_DAY);
        }
        String[] parts = STATES.get(state).split("[ /]");
        return Orders.standing(
                scheme,
                Integer.parseInt(parts[0]),
                List.of(Long.valueOf(parts[1]), Long.valueOf(parts[2]), Long.valueOf(parts[3])),
                PAID,
                state.equals("expired") ? LATER_THAT_DAY : NEXT_DAY);
    }
}
