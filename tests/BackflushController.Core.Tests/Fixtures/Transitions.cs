using BackflushController.Core.Run;

namespace BackflushController.Core.Tests
{
    /// <summary>Counts what a run announces.</summary>
    public sealed class Transitions : IRunListener
    {
        public int Count;
        public int NewFaults;
        public RunState LastBefore;

        public void Entered(RunState state, RunState before, bool withNewFault)
        {
            Count++;
            NewFaults += withNewFault ? 1 : 0;
            LastBefore = before;
        }
    }
}
