package org.merchantgateway.acceptance.differential;

import static org.merchantgateway.acceptance.differential.OracleOrder.ACCEPTED;
import static org.merchantgateway.acceptance.differential.OracleOrder.CHALLENGE;
import static org.merchantgateway.acceptance.differential.OracleOrder.DEVICE_CHECK;
import static org.merchantgateway.acceptance.differential.OracleOrder.refused;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.merchantgateway.domain.payment.Wallet;

/**
 * Foretells what a gateway answers to a story and how its orders end: the life cycle once more, written from the protocol
 * notes. Where they leave something open, the comment says what was chosen.
 */
final class Oracle implements Step.Reader<String> {

    private static final YearMonth CARDS_EXPIRE = YearMonth.of(2099, 12);

    /** A payer who was sent to the ACS: of which order, with which card. */
    private record Sent(OracleOrder order, int xid, OracleCard card, Optional<Kept> kept) {}

    /** A card to be stored once it has paid. */
    private record Kept(String pan, YearMonth expiry) {}

    private final List<OracleOrder> orders = new ArrayList<>();
    private final List<OracleBinding> bindings = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<Sent> checked = new ArrayList<>();
    private final Set<Integer> byCard = new HashSet<>();
    private final Map<OracleOrder, Sent> challenged = new HashMap<>();
    private LocalDateTime now;

    /**
     * Before a story.
     *
     * @param begin by Moscow's clock
     */
    Oracle(LocalDateTime begin) {
        this.now = begin;
    }

    /** What {@link Tale#verdicts()} ought to be. */
    List<String> foretell(Story story) {
        List<String> said = story.steps().stream().map(this::foretell).toList();
        return Stream.concat(said.stream(), orders.stream().map(order -> "in the end -> " + order.standing()))
                .toList();
    }

    private String foretell(Step step) {
        String answer = step.read(this);
        if (answer.isEmpty()) {
            return step.toString();
        }
        String stands = orders.isEmpty() ? "" : "; " + order(step.order()).standing();
        return step + " -> " + answer + stands;
    }

    private static <T> T latest(List<T> made, int ago) {
        return made.get(made.size() - 1 - ago % made.size());
    }

    private OracleOrder order(int ago) {
        return latest(orders, ago);
    }

    /** Section 11: a line is quantity times price, rounded half up. */
    @Override
    public String register(Step.Register step) {
        long amount = step.withCart() ? (step.amount() * 5 + 1) / 2 : step.amount();
        orders.add(new OracleOrder(step.twoPhase(), amount, step.client(), now));
        return ACCEPTED;
    }

    /** Section 3.1: a number is used once, whatever became of its order. */
    @Override
    public String registerAgain(Step.RegisterAgain step) {
        return orders.isEmpty() ? "" : refused(1);
    }

    @Override
    public String pay(Step.Pay step) {
        if (orders.isEmpty()) {
            return "";
        }
        String pan = step.card().pan();
        String answer = attempt(
                order(step.order()), OracleCard.of(pan), step.rightCvc(), Optional.of(new Kept(pan, CARDS_EXPIRE)));
        if (answer.equals(DEVICE_CHECK)) {
            byCard.add(latest(checked, 0).xid);
        }
        return answer;
    }

    private String attempt(OracleOrder order, OracleCard card, boolean rightCvc, Optional<Kept> kept) {
        int xid = sent.size() + checked.size() + 1;
        String answer = order.attempt(card, rightCvc, xid, now);
        if (answer.equals(CHALLENGE)) {
            sent.add(new Sent(order, xid, card, kept));
        } else if (answer.equals(DEVICE_CHECK)) {
            checked.add(new Sent(order, xid, card, kept));
        } else if (answer.equals(ACCEPTED) && order.isPaid()) {
            kept.ifPresent(paid -> store(order.client, paid));
        }
        return answer;
    }

    /** Sections 3.1 and 10a: the card of a paid order that names its client; one binding to a client and a card. */
    private void store(int client, Kept kept) {
        if (client == 0) {
            return;
        }
        OracleBinding binding = bindings.stream()
                .filter(stored -> stored.client == client && stored.pan.equals(kept.pan()))
                .findFirst()
                .orElseGet(() -> {
                    OracleBinding created = new OracleBinding(client, kept.pan());
                    bindings.add(created);
                    return created;
                });
        binding.store(kept.expiry());
    }

    /** Section 4.2. Open there: which of two objections comes first; those to the binding do. */
    @Override
    public String payByBinding(Step.PayByBinding step) {
        if (orders.isEmpty()) {
            return "";
        }
        if (bindings.isEmpty() || !latest(bindings, step.binding()).isActive()) {
            return refused(2);
        }
        OracleOrder order = order(step.order());
        OracleBinding binding = latest(bindings, step.binding());
        if (binding.isExpired(now)) {
            return refused(1);
        }
        return order.client == binding.client
                ? attempt(order, binding.card, isRight(step, binding), Optional.empty())
                : refused(3);
    }

    /** None is as good as the right one: the merchant may pay by a stored card without. */
    private static boolean isRight(Step.PayByBinding step, OracleBinding binding) {
        return step.cvc() == Step.GivenCvc.NONE
                || (step.cvc() == Step.GivenCvc.USUAL && binding.card.cvc().equals("123"));
    }

    /**
     * Section 10: declined is code 1, and the shop learns of no order. A wallet's card has no CVC and lasts a year. By Apple and
     * Samsung Pay there is no 3-D Secure.
     */
    @Override
    public String payByWallet(Step.PayByWallet step) {
        String pan = step.card().pan();
        OracleOrder order = new OracleOrder(step.preAuth(), step.amount(), step.client(), now);
        YearMonth expiry = YearMonth.from(now).plusYears(1);
        OracleCard card = OracleCard.of(pan);
        String answer = attempt(
                order,
                step.wallet() == Wallet.GOOGLE_PAY ? card : card.authenticated(),
                true,
                Optional.of(new Kept(pan, expiry)));
        if (answer.equals(CHALLENGE) || answer.equals(DEVICE_CHECK) || order.isPaid()) {
            orders.add(order);
            return answer;
        }
        return refused(1);
    }

    @Override
    public String finish(Step.Finish step) {
        return orders.isEmpty()
                ? ""
                : ended(order(step.order()), step.ending())
                        .map(answered -> finish(order(step.order()), answered, letter(step.ending(), answered)))
                        .orElse("");
    }

    private Optional<Sent> ended(OracleOrder order, Step.Ending ending) {
        if (ending == Step.Ending.OF_ANOTHER_ORDER) {
            return lastSent(other -> other.order != order);
        }
        return lastSent(own -> own.order == order).or(() -> lastSent(any -> true));
    }

    private Optional<Sent> lastSent(Predicate<Sent> which) {
        return sent.stream().filter(which).reduce((before, after) -> after);
    }

    private static char letter(Step.Ending ending, Sent answered) {
        return switch (ending) {
            case AS_CARD, OF_ANOTHER_ORDER -> answered.card.ends();
            case Y, A, N, U -> ending.name().charAt(0);
        };
    }

    private String finish(OracleOrder order, Sent answered, char letter) {
        return stored(order, answered, order.finish(answered.xid, letter, now));
    }

    @Override
    public String goOn(Step.GoOn step) {
        if (orders.isEmpty()) {
            return "";
        }
        OracleOrder order = order(step.order());
        return checked.stream()
                .filter(own -> own.order == order && byCard.contains(own.xid))
                .reduce((before, after) -> after)
                .map(own -> goOn(order, own))
                .orElse("");
    }

    private String goOn(OracleOrder order, Sent own) {
        String answer = order.goOn(own.xid, own.card, now);
        if (answer.equals(CHALLENGE)) {
            challenged.put(order, own);
        }
        return stored(order, own, answer);
    }

    private String stored(OracleOrder order, Sent own, String answer) {
        if (answer.equals(ACCEPTED) && order.isPaid()) {
            own.kept.ifPresent(paid -> store(order.client, paid));
        }
        return answer;
    }

    @Override
    public String finishTwo(Step.FinishTwo step) {
        if (orders.isEmpty() || !challenged.containsKey(order(step.order()))) {
            return "";
        }
        OracleOrder order = order(step.order());
        Sent own = challenged.get(order);
        if (step.payer() != Step.AtAcs.NOTHING) {
            order.tell(own.xid, step.payer() == Step.AtAcs.CONFIRMS ? own.card.ends() : 'N');
        }
        return stored(order, own, order.finishTwo(own.xid, now));
    }

    @Override
    public String complete(Step.Complete step) {
        return orders.isEmpty() ? "" : order(step.order()).complete(step.amount());
    }

    @Override
    public String reverse(Step.Reverse step) {
        return orders.isEmpty() ? "" : order(step.order()).reverse(step.amount(), now);
    }

    @Override
    public String refund(Step.Refund step) {
        return orders.isEmpty() ? "" : order(step.order()).refund(step.amount(), step.expecting());
    }

    @Override
    public String decline(Step.Decline step) {
        return orders.isEmpty() ? "" : order(step.order()).decline();
    }

    @Override
    public String addParameter(Step.AddParameter step) {
        return orders.isEmpty() ? "" : ACCEPTED;
    }

    @Override
    public String changeBinding(Step.ChangeBinding step) {
        return bindings.isEmpty()
                ? refused(2)
                : latest(bindings, step.binding()).change(step.change(), now);
    }

    @Override
    public String ask(Step.Ask step) {
        return orders.isEmpty() ? "" : ACCEPTED;
    }

    @Override
    public String pause(Step.Wait step) {
        now = now.plus(step.time());
        orders.forEach(order -> order.pass(now));
        return "";
    }
}
