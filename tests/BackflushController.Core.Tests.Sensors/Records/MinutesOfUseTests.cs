using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class MinutesOfUseTests
    {
        private const int Second = 1000000;

        [TestMethod]
        [DataRow(0)]
        [DataRow(60)]
        [DataRow(7200)]
        public static void Minutes_are_counted_from_the_start_of_the_program_and_not_from_that_of_the_clock(int clock)
        {
            SettingsOutcome outcome = new SettingsOutcome(new ControllerSettings(), SettingsOutcome.MadeInCode);
            ControllerSettings settings = outcome.Settings;
            BoxRecord record = new BoxRecord();
            Controller controller = new Controller(
                outcome,
                new ProgrammeMenu(ConfiguredProgrammes.Of(settings), settings),
                new Logbook(record, RecordHealth.Missing));
            long start = (long)clock * Second;
            for (long now = start; now < start + (179 * Second); now += Inputs.TickMicroseconds)
            {
                controller.Report(now);
            }

            Assert.AreEqual(2, record.Counts[BoxRecord.PowerOnMinutes], "minutes in 179 seconds");
        }
    }
}
