using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Service;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class ServiceScreenTests
    {
        private const int Items = (int)ServiceItem.Leave + 1;
        private const int Visible = 6;

        [TestMethod]
        public static void The_list_begins_with_its_first_line_lit()
        {
            Picture picture = Draw(0);
            picture.AssertMiddle(0, "SERVICE");
            picture.AssertLitLeft(1, "Single pulse");
            picture.AssertLeft(2, "Valve proof");
            picture.AssertLeft(3, "Teach-in");
            picture.AssertLeft(4, "Leak test");
            picture.AssertLeft(5, "Output test");
            picture.AssertLeft(6, "Heartbeat");
            picture.AssertMiddle(7, "Press:next Hold:do it");
        }

        [TestMethod]
        public static void The_list_moves_on_when_the_selection_leaves_it()
        {
            Picture picture = Draw(Visible - 1);
            picture.AssertLeft(1, "Single pulse");
            picture.AssertLitLeft(6, "Heartbeat");

            picture = Draw(Visible);
            picture.AssertLeft(1, "Valve proof");
            picture.AssertLeft(5, "Heartbeat");
            picture.AssertLitLeft(6, "Button");
        }

        [TestMethod]
        public static void Only_the_selected_line_is_lit()
        {
            for (int selected = 0; selected < Items; selected++)
            {
                int first = selected < Visible ? 0 : selected - Visible + 1;
                Picture picture = Draw(selected);
                for (int i = 0; i < Visible; i++)
                {
                    AssertLine(picture, 1 + i, NameOf(first + i), first + i == selected);
                }
            }
        }

        private static void AssertLine(Picture picture, int page, string name, bool lit)
        {
            if (lit)
            {
                picture.AssertLitLeft(page, name);
            }
            else
            {
                picture.AssertLeft(page, name);
            }
        }

        private static string NameOf(int item)
        {
            switch ((ServiceItem)item)
            {
                case ServiceItem.SinglePulse: return "Single pulse";
                case ServiceItem.ValveProof: return "Valve proof";
                case ServiceItem.TeachIn: return "Teach-in";
                case ServiceItem.LeakTest: return "Leak test";
                case ServiceItem.OutputTest: return "Output test";
                case ServiceItem.HeartbeatTest: return "Heartbeat";
                case ServiceItem.ButtonTest: return "Button";
                case ServiceItem.TestBuzzer: return "Test the buzzer";
                case ServiceItem.TestPicture: return "Test picture";
                case ServiceItem.SensorTest: return "Pressure sensor";
                case ServiceItem.Counters: return "Counters";
                case ServiceItem.LastRuns: return "Last runs";
                case ServiceItem.Trend: return "Trend";
                case ServiceItem.Work: return "Service work";
                case ServiceItem.Settings: return "Settings";
                case ServiceItem.About: return "About";
                default: return "Leave service";
            }
        }

        private static Picture Draw(int selected)
        {
            DisplayStatus status = Statuses.Idle();
            status.ServiceItem = (ServiceItem)selected;
            return Picture.Of(new ServiceScreen(), status);
        }
    }
}
