package org.mingbai.office;

import java.util.concurrent.atomic.AtomicInteger;
import org.mingbai.casework.DocketDesk;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Member;
import org.mingbai.people.StaffHouse.Who;

/// An office whose inbox is asked for over HTTP by one mediator who reads everything, for
/// measuring.
public final class InboxPage implements AutoCloseable {
  private final RunningOffice house = new RunningOffice();
  private final Who reader;
  private final AtomicInteger filings = new AtomicInteger();

  public InboxPage() {
    reader =
        house.mediator(
            house.staff.administrator().member(), "reader", "sw", "en", "zh", "ar", "fr");
  }

  public Member reader() {
    return reader.member();
  }

  public MediationDesk mediation() {
    return house.mediation;
  }

  public DocketDesk docket() {
    return house.docket;
  }

  public void file(String locale, String what) {
    Grievance told =
        new Grievance(
            what, new Category("wages.unpaid"), "KE", null, null, "Camp 4", null, "My pay");
    if (house.cases.register(locale, told, new Once("b" + filings.incrementAndGet(), "b"))
        == null) {
      throw new IllegalStateException("not filed");
    }
  }

  public String get(String query) {
    return house.hand(reader).get("/en/desk/inbox" + query).body();
  }

  @Override
  public void close() {
    house.close();
  }
}
