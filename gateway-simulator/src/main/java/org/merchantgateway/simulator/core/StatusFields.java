package org.merchantgateway.simulator.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.simulator.json.JsonObject;

/**
 * The fields of a status by the names that both wires have for them; each wire writes of them what its answer has. Amounts are
 * minor units.
 *
 * @param status which is told
 * @param time how the wire writes a time
 */
public record StatusFields(StatusAnswer status, Function<Instant, Object> time) {

    /** {@code authCode} is always the same. */
    private static final int OBSOLETE_AUTH_CODE = 2;

    /** Those of the short status, whose code tells a declined order too. Source: getOrderStatus.do, answer. */
    public JsonObject brief() {
        Order order = status.order();
        Optional<Attempt> attempt = status.placed().attempt();
        return new JsonObject()
                .put("errorCode", Integer.toString(status.shortCode()))
                .put("errorMessage", status.shortMessage())
                .put("orderStatus", order.status().code())
                .put("orderNumber", order.number().value())
                .put("pan", attempt.map(Attempt::maskedPan))
                .put("expiration", attempt.map(Attempt::expiration))
                .put("cardholderName", attempt.map(Attempt::cardholder))
                .put("amount", order.amount().minor())
                .put("depositAmount", order.sums().deposited().minor())
                .put("currency", order.currency().code())
                .put("approvalCode", attempt.flatMap(Attempt::authorisation).map(Attempt.Authorisation::approvalCode))
                .put("authCode", OBSOLETE_AUTH_CODE)
                .put("ip", status.ip())
                .put("date", time.apply(order.registeredAt()))
                .put("orderDescription", status.placed().details().find(RegistrationField.DESCRIPTION))
                .put("actionCodeDescription", status.actionCodeDescription())
                .put("clientId", status.clientId())
                .put("bindingId", status.bindingId())
                .list("params", pairs(status.placed().details().parameters()));
    }

    /** Those of the extended status. Source: getOrderStatusExtended.do, answer. */
    public JsonObject extended() {
        Order order = status.order();
        PlacedOrder placed = status.placed();
        JsonObject fields = new JsonObject()
                .put("errorCode", Integer.toString(Message.SUCCESS))
                .put("errorMessage", Message.success(status.language()))
                .put("orderNumber", order.number().value())
                .put("orderStatus", order.status().code())
                .put("actionCode", order.actionCode())
                .put("actionCodeDescription", status.actionCodeDescription())
                .put("amount", order.amount().minor())
                .put("currency", order.currency().code())
                .put("date", time.apply(order.registeredAt()))
                .put("depositedDate", status.depositedDate().map(time))
                .put("refundedDate", status.refundedDate().map(time))
                .put("reversedDate", status.reversedDate().map(time))
                .put("orderDescription", placed.details().find(RegistrationField.DESCRIPTION))
                .put("ip", status.ip())
                .list("merchantOrderParams", pairs(placed.details().parameters()));
        if (status.hasTransactionAttributes()) {
            fields.put("transactionAttributes", List.of());
        }
        fields.list("attributes", pairs(Map.of("mdOrder", placed.id())))
                .put("cardAuthInfo", placed.attempt().map(this::card))
                .put(
                        "bindingInfo",
                        status.bindingId()
                                .map(id -> new JsonObject()
                                        .put("clientId", status.clientId())
                                        .put("bindingId", id)))
                .put("authDateTime", status.authDateTime().map(time))
                .put("terminalId", status.terminalId())
                .put("authRefNum", status.authRefNum());
        if (status.hasSums()) {
            fields.put("paymentAmountInfo", sums());
        }
        fields.put("bankInfo", status.bank().map(StatusFields::bank))
                .group(
                        "payerData",
                        new JsonObject().put("email", status.payerEmail()).put("phone", status.payerPhone()))
                .put("orderBundle", status.basket().map(this::basket));
        if (!status.refunds().isEmpty()) {
            fields.list("refunds", status.refunds().stream().map(this::refund).toList());
        }
        return fields.put("chargeback", status.chargeback()).put("paymentWay", status.paymentWay());
    }

    private static List<JsonObject> pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> new JsonObject().put("name", pair.getKey()).put("value", pair.getValue()))
                .toList();
    }

    private JsonObject card(Attempt attempt) {
        return new JsonObject()
                .put("maskedPan", attempt.maskedPan())
                .put("expiration", attempt.expiration())
                .put("cardholderName", attempt.cardholder())
                .put("approvalCode", attempt.authorisation().map(Attempt.Authorisation::approvalCode))
                .put("paymentSystem", status.paymentSystem())
                .put("secureAuthInfo", attempt.authentication().map(this::authentication))
                .put("pan", attempt.maskedPan());
    }

    private JsonObject authentication(Attempt.Authentication authentication) {
        Optional<String> paRes = authentication.paResStatus().filter(code -> status.hasAuthenticationStatus());
        Optional<Attempt.VersionTwo> versionTwo = status.versionTwo();
        return new JsonObject()
                .put("eci", authentication.eci())
                .put(
                        "threeDSInfo",
                        new JsonObject().put("xid", authentication.xid()).put("cavv", authentication.cavv()))
                .put("paResStatus", paRes)
                .put("veResStatus", paRes.map(code -> "Y"))
                .put("authTypeIndicator", status.authTypeIndicator())
                .put("threeDsType", status.threeDsType())
                .put("threeDSProtocolVersion", status.protocolVersion())
                .put("aresTransStatus", versionTwo.map(said -> said.first().name()))
                .put(
                        "rreqTransStatus",
                        versionTwo.flatMap(Attempt.VersionTwo::last).map(Enum::name));
    }

    private JsonObject sums() {
        Sums sums = status.order().sums();
        return new JsonObject()
                .put("paymentState", status.order().paymentState())
                .put("approvedAmount", sums.approved().minor())
                .put("depositedAmount", sums.deposited().minor())
                .put("refundedAmount", sums.refunded().minor())
                .put("feeAmount", Optional.of(0).filter(fee -> status.hasFee()))
                .put("totalAmount", Optional.of(status.order().amount().minor()).filter(total -> status.hasTotal()));
    }

    private static JsonObject bank(StatusAnswer.Bank bank) {
        return new JsonObject()
                .put("bankName", bank.name())
                .put("bankCountryCode", bank.countryCode())
                .put("bankCountryName", bank.countryName());
    }

    private JsonObject refund(PlacedOrder.Refunded refund) {
        return new JsonObject()
                .put("date", status.inText(refund.at()))
                .put("amount", refund.amount().minor())
                .put("referenceNumber", refund.referenceNumber())
                .put("actionCode", "0")
                .put("approvalCode", Optional.of(refund.approvalCode()).filter(code -> status.hasRefundApproval()))
                .put("externalRefundId", refund.externalId().filter(id -> status.hasExternalRefundId()));
    }

    private JsonObject basket(Basket basket) {
        JsonObject customer = texts(basket.customer()).group("deliveryInfo", texts(basket.delivery()));
        return new JsonObject()
                .put("orderCreationDate", basket.creationDate().map(time))
                .group("customerDetails", customer)
                .put(
                        "cartItems",
                        new JsonObject()
                                .list(
                                        "items",
                                        basket.lines().stream()
                                                .map(StatusFields::line)
                                                .toList()));
    }

    private static JsonObject line(Basket.Line line) {
        JsonObject fields = new JsonObject();
        for (ItemField field : ItemField.values()) {
            line.find(field)
                    .map(text -> value(field, text))
                    .ifPresent(value ->
                            field.group().map(fields::within).orElse(fields).put(field.wireName(), value));
        }
        return fields.group("itemDetails", named("itemDetailsParams", line.details()))
                .group("itemAttributes", named("attributes", line.attributes()));
    }

    private static JsonObject named(String list, Map<String, String> pairs) {
        return pairs.isEmpty() ? new JsonObject() : new JsonObject().list(list, pairs(pairs));
    }

    private static Object value(ItemField field, String text) {
        return switch (field) {
            case QUANTITY, ITEM_AMOUNT, ITEM_PRICE, ITEM_CURRENCY, TAX_TYPE, TAX_SUM, DISCOUNT_VALUE ->
                new BigDecimal(text);
            default -> text;
        };
    }

    private static JsonObject texts(Map<String, String> texts) {
        JsonObject fields = new JsonObject();
        texts.forEach((name, text) -> fields.put(name, text));
        return fields;
    }
}
