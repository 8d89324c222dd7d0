using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Service;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>A page of the service is drawn anew when what is on it changes.</summary>
    [TestClass]
    public class ServiceRedrawTests
    {
        private delegate IScreen Making(int number);

        [TestMethod]
        public static void The_service_menu_follows_the_selection()
        {
            DisplayStatus status = Statuses.Idle();
            IScreen[] menus = AssertFollow(Statuses.Menu(0).Lines.Length, status, i => Statuses.Menu(i).Screen);
            Redraw.AssertOnly("12", menus[0], status, menus[1], status);
            Redraw.AssertOnly("123456", menus[6], status, menus[7], status);
        }

        [TestMethod]
        public static void Sheets_of_a_page_follow_the_press()
        {
            DisplayStatus status = Statuses.Idle();
            status.Record = Statuses.Counted();
            status.Settings = Statuses.TwoSettings();
            for (int i = 0; i < BoxRecord.RunKinds; i++)
            {
                status.Record.Runs.Add(new RunRecord { Kind = (RunKind)i, Cycles = i, FillMilliseconds = 1000 * i });
            }

            Logbook book = Statuses.BookOf(status);
            AssertFollow(9, status, sheet => Statuses.Turned(new CountersPage(book), sheet));
            AssertFollow(9, status, sheet => Statuses.Turned(Statuses.LastRunsOf(book), sheet));
            AssertFollow(8, status, sheet => Statuses.Turned(SettingsPageOf(status, book), sheet));
            AssertFollow(3, status, sheet => Statuses.Turned(new TrendPage(book), sheet));
        }

        [TestMethod]
        public static void The_button_page_follows_contact_and_presses()
        {
            DisplayStatus[] statuses = Statuses.Many(6, (s, i) => s.ButtonDown = i % 2 == 1);
            IScreen[] pages = new IScreen[statuses.Length];
            for (int i = 0; i < statuses.Length; i++)
            {
                pages[i] = Statuses.Turned(new ButtonPage(Statuses.BookOf(statuses[i])), i / 2);
            }

            Redraw.AssertFollows(pages, statuses);
            Redraw.AssertOnly("2", pages[0], statuses[0], pages[1], statuses[1]);
            Redraw.AssertOnly("4", pages[0], statuses[0], pages[2], statuses[2]);
        }

        [TestMethod]
        public static void The_sensor_page_follows_its_readings()
        {
            SensorPage sensor = new SensorPage(Statuses.BookOf(Statuses.Idle()));
            DisplayStatus[] statuses = Statuses.Many(12, (s, i) =>
            {
                s.SignalCode = i;
                s.SupplyCode = 2 * i;
                s.PressureKnown = i > 2;
                s.PressureCentibar = i - 5;
                s.SensorLoss = i < 9 && i != 1 ? (SensorCondition)i : SensorCondition.Good;
            });
            Redraw.AssertFollows(sensor, statuses);
            Redraw.AssertOnly("235", sensor, statuses[9], statuses[10]);
            Redraw.AssertOnly("5", sensor, Statuses.Idle(), s => s.PressureKnown = false);
        }

        [TestMethod]
        public static void The_work_page_follows_work_and_what_holding_does()
        {
            DisplayStatus status = Statuses.Idle();
            status.Record.Counts[BoxRecord.Shots] = 1;
            for (int kind = 0; kind < BoxRecord.ServiceKinds; kind++)
            {
                status.Record.Counts[BoxRecord.ShotsBefore + kind] = 0;
            }

            Assert.AreEqual(2 * BoxRecord.ServiceKinds, Statuses.WorkOf(status).Sheets, "sheets");
            AssertFollow(2 * BoxRecord.ServiceKinds, status, i => Statuses.Turned(Statuses.WorkOf(status), i));
        }

        [TestMethod]
        public static void Pages_on_which_nothing_changes_are_drawn_once()
        {
            DisplayStatus status = Statuses.Idle();
            AssertFollow(1, status, i => new AboutPage(Statuses.BookOf(status)));
            AssertFollow(1, status, i => new TestPicturePage(Statuses.BookOf(status)));
            AssertFollow(1, status, i => new RinseRequiredScreen());
            AssertFollow(1, status, i => new DoneScreen());
        }

        private static SettingsPage SettingsPageOf(DisplayStatus status, Logbook book)
        {
            return new SettingsPage(status.Settings, Statuses.ChooserOf(status.Settings, book));
        }

        private static IScreen[] AssertFollow(int count, DisplayStatus status, Making making)
        {
            IScreen[] screens = new IScreen[count];
            DisplayStatus[] statuses = new DisplayStatus[count];
            for (int i = 0; i < count; i++)
            {
                screens[i] = making(i);
                statuses[i] = status;
            }

            Redraw.AssertFollows(screens, statuses);
            return screens;
        }
    }
}
