package org.merchantgateway.simulator.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.simulator.core.Attempt;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.MoscowTime;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.StatusAnswer;

/** The extended status as JSON: dates are epoch milliseconds, amounts numbers, currency and error code texts. */
record StatusJson(StatusAnswer status) implements JsonAnswer {

    @Override
    public void writeTo(JsonGenerator json) throws IOException {
        writeOrder(json);
        writeParameters(json);
        if (status.placed().attempt().isPresent()) {
            writeCard(json, status.placed().attempt().get());
        }
        if (status.bindingId().isPresent()) {
            json.writeObjectFieldStart("bindingInfo");
            text(json, "clientId", status.clientId());
            text(json, "bindingId", status.bindingId());
            json.writeEndObject();
        }
        date(json, "authDateTime", status.authDateTime());
        text(json, "terminalId", status.terminalId());
        text(json, "authRefNum", status.authRefNum());
        if (status.hasSums()) {
            writeSums(json);
        }
        writeBank(json);
        writePayer(json);
        if (status.basket().isPresent()) {
            BasketJson.write(json, status.basket().get());
        }
        writeRefunds(json);
        if (status.chargeback().isPresent()) {
            json.writeBooleanField("chargeback", status.chargeback().get());
        }
        text(json, "paymentWay", status.paymentWay());
    }

    private void writeOrder(JsonGenerator json) throws IOException {
        Order order = status.order();
        json.writeStringField("errorCode", Integer.toString(Message.SUCCESS));
        json.writeStringField("errorMessage", Message.success(status.language()));
        json.writeStringField("orderNumber", order.number().value());
        json.writeNumberField("orderStatus", order.status().code());
        json.writeNumberField("actionCode", order.actionCode());
        json.writeStringField("actionCodeDescription", status.actionCodeDescription());
        json.writeNumberField("amount", order.amount().minor());
        json.writeStringField("currency", order.currency().code());
        json.writeNumberField("date", order.registeredAt().toEpochMilli());
        date(json, "depositedDate", status.depositedDate());
        date(json, "refundedDate", status.refundedDate());
        date(json, "reversedDate", status.reversedDate());
        text(json, "orderDescription", status.placed().particulars().description());
        text(json, "ip", status.ip());
    }

    private void writeParameters(JsonGenerator json) throws IOException {
        pairs(json, "merchantOrderParams", status.placed().particulars().parameters());
        if (status.hasTransactionAttributes()) {
            pairs(json, "transactionAttributes", Map.of());
        }
        pairs(json, "attributes", Map.of("mdOrder", status.placed().id()));
    }

    private void writeCard(JsonGenerator json, Attempt attempt) throws IOException {
        json.writeObjectFieldStart("cardAuthInfo");
        json.writeStringField("maskedPan", attempt.maskedPan());
        json.writeStringField("expiration", attempt.expiration());
        json.writeStringField("cardholderName", attempt.cardholder());
        text(json, "approvalCode", attempt.authorisation().map(Attempt.Authorisation::approvalCode));
        text(json, "paymentSystem", status.paymentSystem());
        if (attempt.authentication().isPresent()) {
            writeAuthentication(json, attempt.authentication().get());
        }
        json.writeStringField("pan", attempt.maskedPan());
        json.writeEndObject();
    }

    private void writeAuthentication(JsonGenerator json, Attempt.Authentication authentication) throws IOException {
        json.writeObjectFieldStart("secureAuthInfo");
        json.writeNumberField("eci", authentication.eci());
        json.writeObjectFieldStart("threeDSInfo");
        json.writeStringField("xid", authentication.xid());
        text(json, "cavv", authentication.cavv());
        json.writeEndObject();
        if (status.hasAuthenticationStatus()) {
            json.writeStringField("paResStatus", authentication.paResStatus());
            json.writeStringField("veResStatus", "Y");
        }
        json.writeEndObject();
    }

    private void writeSums(JsonGenerator json) throws IOException {
        Sums sums = status.order().sums();
        json.writeObjectFieldStart("paymentAmountInfo");
        json.writeStringField("paymentState", status.order().paymentState());
        json.writeNumberField("approvedAmount", sums.approved().minor());
        json.writeNumberField("depositedAmount", sums.deposited().minor());
        json.writeNumberField("refundedAmount", sums.refunded().minor());
        if (status.hasFee()) {
            json.writeNumberField("feeAmount", 0);
        }
        if (status.hasTotal()) {
            json.writeNumberField("totalAmount", status.order().amount().minor());
        }
        json.writeEndObject();
    }

    private void writeBank(JsonGenerator json) throws IOException {
        if (status.bank().isPresent()) {
            StatusAnswer.Bank bank = status.bank().get();
            json.writeObjectFieldStart("bankInfo");
            text(json, "bankName", bank.name());
            json.writeStringField("bankCountryCode", bank.countryCode());
            json.writeStringField("bankCountryName", bank.countryName());
            json.writeEndObject();
        }
    }

    private void writePayer(JsonGenerator json) throws IOException {
        if (status.payerEmail().or(status::payerPhone).isPresent()) {
            json.writeObjectFieldStart("payerData");
            text(json, "email", status.payerEmail());
            text(json, "phone", status.payerPhone());
            json.writeEndObject();
        }
    }

    private void writeRefunds(JsonGenerator json) throws IOException {
        if (status.refunds().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("refunds");
        for (PlacedOrder.Refunded refund : status.refunds()) {
            json.writeStartObject();
            json.writeStringField("date", MoscowTime.format(refund.at()));
            json.writeNumberField("amount", refund.amount().minor());
            json.writeStringField("referenceNumber", refund.referenceNumber());
            json.writeStringField("actionCode", "0");
            if (status.hasRefundApproval()) {
                json.writeStringField("approvalCode", refund.approvalCode());
            }
            text(json, "externalRefundId", refund.externalId().filter(id -> status.hasExternalRefundId()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void pairs(JsonGenerator json, String field, Map<String, String> pairs) throws IOException {
        json.writeArrayFieldStart(field);
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", pair.getKey());
            json.writeStringField("value", pair.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void text(JsonGenerator json, String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, text.get());
        }
    }

    private static void date(JsonGenerator json, String field, Optional<Instant> date) throws IOException {
        if (date.isPresent()) {
            json.writeNumberField(field, date.get().toEpochMilli());
        }
    }
}
