namespace BackflushController.Tests.Run.States;

/// <summary>A state that a run can be in when the operator acts, or the power goes.</summary>
public enum RunPoint
{
    Ready,
    Prompt,
    Energising,
    Filling,
    Holding,
    Settling,
    Venting,
    Soaking,
    SecondPrompt,
    Finished,
    StopSettling,
    StopVenting,
    Stopped,
    SafeWait,
    RinseRequired,
    FaultVenting,
    FaultSensor,
    FaultNoVent,
    FaultRefused,
}
