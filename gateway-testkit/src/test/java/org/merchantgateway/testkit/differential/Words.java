package org.merchantgateway.testkit.differential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Outcome;

/**
 * An outcome in words that leave out what a wire forces: the simulator's port, the HTTP status, the text of an
 * acknowledgement (REST has none for added parameters), and what a report keeps as it came.
 */
final class Words {

    private Words() {}

    static String of(Outcome<?> outcome) {
        return outcome.<String>fold(
                accepted -> "accepted " + value(accepted.value()),
                refused -> "refused " + refused.kind() + " " + refused.code() + " " + refused.texts(),
                notSent -> "not sent " + notSent.reason(),
                inDoubt -> "in doubt " + inDoubt.doubt());
    }

    private static String value(Object value) {
        if (value instanceof Acknowledged) {
            return "acknowledged";
        }
        if (value instanceof RegisteredOrder order) {
            return order.orderId() + " " + anywhere(order.formUrl());
        }
        if (value instanceof WalletPayment payment) {
            return payment.orderId() + " " + payment.bindingId() + " " + attempt(payment.attempt());
        }
        if (value instanceof PaymentAttempt attempt) {
            return attempt(attempt);
        }
        if (value instanceof OrderReport report) {
            return report(report);
        }
        if (value instanceof LastOrders orders) {
            return orders.totalCount() + " " + orders.page() + " " + orders.pageSize() + " "
                    + orders.reports().stream().map(Words::report).toList();
        }
        if (value instanceof List<?> bindings) {
            return bindings.stream()
                    .map(binding -> binding((Binding) binding))
                    .toList()
                    .toString();
        }
        return value.toString();
    }

    private static String binding(Binding binding) {
        return binding.id() + " " + binding.maskedPan() + " " + binding.expiryDate() + " " + binding.clientId() + " "
                + binding.paymentWay();
    }

    private static String attempt(PaymentAttempt attempt) {
        return attempt.fold(
                processed -> processed.info() + " " + processed.redirect(),
                challenge -> anywhere(challenge.acsUrl()) + " " + anywhere(challenge.termUrl()) + " " + challenge.md()
                        + " " + challenge.paReq(),
                other -> other.toString());
    }

    /** Everything but {@code others}, by the record's own components. */
    private static String report(OrderReport report) {
        return List.of(OrderReport.class.getRecordComponents()).stream()
                .filter(component -> !component.getName().equals("others"))
                .map(component -> {
                    try {
                        return component.getName() + "="
                                + shown(component.getAccessor().invoke(report));
                    } catch (ReflectiveOperationException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .collect(Collectors.joining(", "));
    }

    /** Records of the report hide the payer when printed; here everything counts. */
    private static String shown(Object value) {
        if (value instanceof Record record) {
            return List.of(record.getClass().getRecordComponents()).stream()
                    .map(component -> {
                        try {
                            return shown(component.getAccessor().invoke(record));
                        } catch (ReflectiveOperationException impossible) {
                            throw new IllegalStateException(impossible);
                        }
                    })
                    .toList()
                    .toString();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Words::shown).orElse("-");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Words::shown).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.toString();
        }
        return String.valueOf(value);
    }

    private static String anywhere(String url) {
        return url.replaceFirst("127\\.0\\.0\\.1:\\d+", "HOST");
    }
}
