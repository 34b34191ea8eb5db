package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.read;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Operation;

/**
 * The manual promises that an answer may get new fields. Every result keeps them in {@code others}: those inside a structure
 * by their path.
 */
class UnknownFieldsTest {

    private static final String OK =
            "'errorCode':'0','orderId':'61351fbd-ac25-484f-b930-4d0ce4101ab7','formUrl':'https://p/1','redirect':'/done',"
                    + "'orderStatus':2,'OrderStatus':2,'enrolled':'Y','bindings':[],'orderStatuses':[],'totalCount':0,"
                    + "'success':true,'data':{'orderId':'61351fbd-ac25-484f-b930-4d0ce4101ab7'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a block of the report | the path of what has no place in it | as it came
                "'cardAuthInfo':{'pan':'4','product':'Classic'} | cardAuthInfo.product | Classic",
                "'cardAuthInfo':{'pan':'4','corporateCard':false} | cardAuthInfo.corporateCard | false",
                "'cardAuthInfo':{'pan':'4','new':null} | cardAuthInfo.new | null",
                "'cardAuthInfo':{'pan':'4','expiration':[2030]} | cardAuthInfo.expiration | [2030]",
                "'cardAuthInfo':{'pan':'4','secureAuthInfo':{'eci':5,'paResCheckStatus':'Y'}} | cardAuthInfo.secureAuthInfo.paResCheckStatus | Y",
                "'cardAuthInfo':{'pan':'4','secureAuthInfo':{'eci':5,'threeDSInfo':{'cavv':'A','ds':1}}} | cardAuthInfo.secureAuthInfo.threeDSInfo.ds | 1",
                "'cardAuthInfo':{'pan':'4','secureAuthInfo':{'eci':5,'threeDSInfo':'none'}} | cardAuthInfo.secureAuthInfo.threeDSInfo | none",
                "'secureAuthInfo':{'eci':5,'paResCheckStatus':'1'} | secureAuthInfo.paResCheckStatus | 1",
                "'paymentAmountInfo':{'approvedAmount':1,'depositedAmount':1,'refundedAmount':0,'feeAmount':2} | paymentAmountInfo.feeAmount | 2",
                "'bindingInfo':{'bindingId':'b','externalCreated':true} | bindingInfo.externalCreated | true",
                "'BindingInfo':{'bindingId':'b','authRefNum':7} | BindingInfo.authRefNum | 7",
                "'bankInfo':{'bankName':'B','bic':'1'} | bankInfo.bic | 1",
                "'payerData':{'email':'a@b','paymentAccountReference':'P'} | payerData.paymentAccountReference | P",
                "'refunds':[{'amount':1},{'amount':2,'approvalCode':'r-2'}] | refunds[1].approvalCode | r-2",
                "'refunds':{'amount':1,'approvalCode':'12'} | refunds.approvalCode | 12",
                "'refunds':[{'amount':1},7] | refunds[1] | 7",
                "'attributes':[{'name':'a','value':'1','type':'T'}] | attributes[0].type | T",
                "'attributes':[{'value':'1'}] | attributes[0] | {'value':'1'}",
                "'attributes':[{'name':'a','value':'1'},{'name':'a','value':'2'}] | attributes[0] | {'name':'a','value':'1'}",
                "'attributes':{'value':'1'} | attributes.value | 1",
                "'attributes':[{'name':' ','value':'1'}] | attributes[0] | {'name':' ','value':'1'}",
                "'attributes':['a'] | attributes[0] | a",
                "'attributes':[[{'name':'a'}]] | attributes[0] | [{'name':'a'}]",
                "'transactionAttributes':[{'name':'a','subscriptionServiceId':9}] | transactionAttributes[0].subscriptionServiceId | 9",
                "'merchantOrderParams':[{'name':'a','value':{'b':1}}] | merchantOrderParams[0].value | {'b':1}",
                "'orderBundle':{'orderCreationDate':1,'cartItems':{'items':[{'name':'Tea'}]}} | orderBundle.orderCreationDate | 1",
                "'orderBundle':{'cartItems':{'total':1,'items':[{'name':'Tea'}]}} | orderBundle.cartItems.total | 1",
                "'orderBundle':{'cartItems':{'items':[{'name':'Tea'},{'name':'Cup','tax':{'taxType':6}}]}} | orderBundle.cartItems.items[1].tax | {'taxType':6}",
                "'orderBundle':{'cartItems':{'items':[{'quantity':{'value':1,'unit':'x'}}]}} | orderBundle.cartItems.items[0].quantity.unit | x",
                "'newBlock':{'a':[1]} | newBlock | {'a':[1]}"
            })
    void aReportKeepsWhatHasNoPlaceInIt(String block, String path, String raw) {
        assertThat(report("'orderStatus':2," + block).others()).containsExactly(entry(path, json(raw)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'cardAuthInfo':{'pan':'4','expiration':null,'secureAuthInfo':null}",
                "'cardAuthInfo':{'pan':'4','secureAuthInfo':''}",
                "'cardAuthInfo':{'pan':'4','secureAuthInfo':{'eci':5,'threeDSInfo':null}}",
                "'orderBundle':{'cartItems':{'items':[{'name':'Tea','quantity':null}]}}"
            })
    void whatIsEmptyAndHasAPlaceIsNotKept(String block) {
        assertThat(report("'orderStatus':2," + block).others()).isEmpty();
    }

    @Test
    void twoBlocksOfOneNameAreKeptApart() {
        assertThat(report("'orderStatus':2,'secureAuthInfo':{'eci':7},'cardAuthInfo':{'secureAuthInfo':{'eci':'x'}}")
                        .others())
                .containsExactly(entry("cardAuthInfo.secureAuthInfo.eci", "x"));
    }

    @Test
    void theShortReportKeepsThemToo() {
        OrderReport report = accepted(outcome(
                Operations.SHORT_STATUS, json("{'OrderStatus':2,'new':[1],'BindingInfo':{'bindingId':'b','new':2}}")));

        assertThat(report.others()).isEqualTo(Map.of("new", "[1]", "BindingInfo.new", "2"));
    }

    @Test
    void soDoesEveryReportOfAPage() {
        assertThat(accepted(
                                outcome(
                                        Operations.LAST_ORDERS,
                                        json(
                                                "{'totalCount':2,'orderStatuses':[{'orderStatus':2,'a':1},{'orderStatus':2,'b':{}}]}")))
                        .reports())
                .extracting(OrderReport::others)
                .containsExactly(Map.of("a", "1"), Map.of("b", "{}"));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.merchantgateway.rest.Operations#ALL")
    void newFieldsAndAnotherOrderChangeNothingElse(Operation<?> operation) {
        String more = "{'zz':{'errorCode':'5','success':false},'newField':'x'," + OK + ",'last':[1,2]}";

        String without = read(outcome(operation, json("{" + OK + "}")));
        String with = read(outcome(operation, json(more)));

        assertThat(with.replaceAll("others=\\{.*}", "")).isEqualTo(without.replaceAll("others=\\{.*}", ""));
        assertThat(with).startsWith("Accepted");
    }

    private static OrderReport report(String fields) {
        return accepted(outcome(Operations.STATUS, json("{" + fields + "}")));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
