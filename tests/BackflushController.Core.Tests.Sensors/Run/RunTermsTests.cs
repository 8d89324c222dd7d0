using BackflushController.Core.Control;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Report;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>When a cycle is done again, and when a proof is offered: each term of the condition alone.</summary>
    [TestClass]
    public class RunTermsTests
    {
        private static Programme Rinse => ProgrammeCatalogue.WaterRinse(FillEnd.Timed);

        [TestMethod]
        public static void A_first_fill_of_a_cleaning_that_came_to_no_pressure_is_done_again_twice()
        {
            AssertRepeats(true, Rinse, First());
            FaultContext twice = First();
            twice.Repeats = 1;
            AssertRepeats(true, Rinse, twice);
            twice.Repeats = 2;
            AssertRepeats(false, Rinse, twice);
        }

        [TestMethod]
        public static void No_other_fill_is_done_again()
        {
            FaultContext second = First();
            second.Cycle = 2;
            AssertRepeats(false, Rinse, second);
            FaultContext filled = First();
            filled.Meter.Result.Filled = true;
            AssertRepeats(false, Rinse, filled);
            FaultContext brief = First();
            brief.FillMicroseconds = 3999999;
            AssertRepeats(false, Rinse, brief);
            AssertRepeats(false, ProgrammeCatalogue.ValveProof(new ControllerSettings()), First());
            AssertRepeats(false, ProgrammeCatalogue.OpenFlush(), First());
        }

        [TestMethod]
        public static void A_proof_is_offered_of_a_run_that_has_ended_by_itself()
        {
            AssertOffered(true, RunState.Finished, true);
            AssertOffered(true, RunState.Faulted, true);
            AssertOffered(false, RunState.Stopped, true);
            AssertOffered(false, RunState.Finished, false);
            AssertOffered(false, RunState.Faulted, false);
        }

        [TestMethod]
        [DataRow((int)RunState.Ready, true)]
        [DataRow((int)RunState.AwaitingPerson, true)]
        [DataRow((int)RunState.Soaking, true)]
        [DataRow((int)RunState.Finished, true)]
        [DataRow((int)RunState.Faulted, true)]
        [DataRow((int)RunState.Energising, false)]
        [DataRow((int)RunState.Filling, false)]
        [DataRow((int)RunState.Venting, false)]
        [DataRow((int)RunState.StopVenting, false)]
        public static void A_run_rests_where_somebody_or_a_pause_is_waited_for(int state, bool rests)
        {
            Assert.AreEqual(rests, RunStates.Rests((RunState)state), "state " + state);
        }

        private static FaultContext First()
        {
            return new FaultContext(new CycleMeter(7000), false) { Cycle = 1, FillMicroseconds = 4000000 };
        }

        private static void AssertRepeats(bool expected, Programme programme, FaultContext context)
        {
            bool repeats = RunRules.MustRepeat(programme, context, programme.Stages[1]);
            Assert.AreEqual(expected, repeats, "cycle " + context.Cycle + " after repeats: " + context.Repeats);
        }

        private static void AssertOffered(bool expected, RunState state, bool ended)
        {
            ProofViewer viewer =
                new ProofViewer(new ProofCode(), new Logbook(new BoxRecord(), RecordHealth.Good), 0);
            viewer.Enter(state, ended);
            Assert.AreEqual(expected, viewer.IsOffered, "state " + (int)state + " that has ended: " + ended);
        }
    }
}
