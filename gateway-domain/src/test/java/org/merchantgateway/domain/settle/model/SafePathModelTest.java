package org.merchantgateway.domain.settle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A model of the safe path, searched to its end: two nodes that share a store make one refund, each may be held up or crash after
 * any step, requests and answers are lost, the status lags, the store fails, another node settles at any time, and a clerk
 * refunds too. Times are counted only as far as they matter, so the states are finite. A tick stands for two and a half seconds: the limit of {@code SafePath} is five seconds, and settling waits ten
 * seconds longer than the deadline. A change of the protocol is tried here first.
 */
class SafePathModelTest {

    private static final int LONGER_THAN_THE_WINDOW = 8;
    private static final int LIMIT = 2;
    private static final int DEADLINE = 1;
    private static final int MARGIN = 4;
    private static final int LAG = 1;

    private static Protocol protocol(int limit, int window, boolean isOpenIfStoreFails, boolean hasIds, boolean lists) {
        return new Protocol(limit, DEADLINE, window, LAG, isOpenIfStoreFails, hasIds, lists);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsExecutedTwiceLostOrToldWrongly(boolean listsRefunds) {
        assertThat(violations(protocol(LIMIT, DEADLINE + MARGIN, true, true, listsRefunds)))
                .isEmpty();
    }

    /** A node that was held up between storing and sending sends what another node has settled and made again. */
    @Test
    void withoutALimitBetweenReadingAndSendingACallIsExecutedTwice() {
        assertThat(violations(protocol(LONGER_THAN_THE_WINDOW, DEADLINE + MARGIN, true, true, true)))
                .contains("executed twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, DEADLINE, DEADLINE + LIMIT})
    void withAWindowThatIsTooShortTheShopIsToldWrongly(int window) {
        assertThat(violations(protocol(LIMIT, window, true, true, true))).isNotEmpty();
    }

    /** What the store still holds of the first attempt is settled as executed, by the second one. */
    @Test
    void ifACallIsRepeatedThatTheStoreStillHoldsItIsBookedTwice() {
        assertThat(violations(protocol(LIMIT, DEADLINE + MARGIN, false, true, true)))
                .contains("told two things of one attempt");
    }

    @Test
    void withoutIdsTheStoreLosesACall() {
        assertThat(violations(protocol(LIMIT, DEADLINE + MARGIN, false, false, true)))
                .contains("lost");
    }

    /** What is wrong with the states that can be reached, all of which are looked at. */
    private static Set<String> violations(Protocol protocol) {
        Set<String> violations = new TreeSet<>();
        Set<State> seen = new HashSet<>(Set.of(State.FIRST));
        Deque<State> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            State state = open.poll();
            state.violation().ifPresent(violations::add);
            state.next(protocol, next -> {
                if (seen.add(next)) {
                    open.add(next);
                }
            });
        }
        assertThat(seen).as("states").hasSizeGreaterThan(5_000);
        return violations;
    }
}
